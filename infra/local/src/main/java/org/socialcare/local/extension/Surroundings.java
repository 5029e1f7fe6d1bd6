package org.socialcare.local.extension;

import java.net.URI;
import java.util.List;

/**
 * What a demo sees of the running system.
 *
 * @param http the address of the site, the API, the webhooks and the simulators
 */
public record Surroundings(URI http, AwsAccess aws, List<Simulator> simulators) {
    public Surroundings {
        simulators = List.copyOf(simulators);
    }

    /** Where a platform delivers what happens on this channel. */
    public URI webhook(DemoChannel channel) {
        return http.resolve("/webhooks/" + channel.id());
    }
}
