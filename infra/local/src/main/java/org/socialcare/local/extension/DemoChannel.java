package org.socialcare.local.extension;

import java.util.Map;

/**
 * A brand account that exists only in a simulator.
 *
 * @param account our short name for it: the last segment of its webhook address
 * @param name what people call it
 * @param team the team that answers there
 * @param credentials what the channel secret holds for it, under the platform's own keys
 */
public record DemoChannel(
        String platform,
        String account,
        String name,
        String team,
        Map<String, String> credentials) {
    public DemoChannel {
        credentials = Map.copyOf(credentials);
    }

    /** {@code platform/account}, as everywhere else. */
    public String id() {
        return platform + "/" + account;
    }

    /** The credential of that name, or an empty string. */
    public String credential(String name) {
        return credentials.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return id();
    }
}
