package org.socialcare.platforms.wechatform;

import org.socialcare.domain.channel.Credentials;

import java.util.List;

/** Secrets while they are being replaced: the present one and the one before it. */
public final class Secrets {
    private Secrets() {}

    /**
     * The credential of that name and {@code <name>_previous}, without those that are not set: an
     * empty secret authenticates nothing.
     */
    public static List<String> of(Credentials credentials, String name) {
        String present = credentials.get(name);
        String previous = credentials.get(name + "_previous");
        if (previous.isEmpty()) {
            return present.isEmpty() ? List.of() : List.of(present);
        }
        return present.isEmpty() ? List.of(previous) : List.of(present, previous);
    }
}
