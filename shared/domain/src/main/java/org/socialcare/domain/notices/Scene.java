package org.socialcare.domain.notices;

import java.net.URI;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a notice needs to know of the brand.
 *
 * @param brand its name for people
 * @param channels names for people by {@code platform/account}
 * @param site the desk's origin, without a slash at the end
 */
public record Scene(String brand, ZoneId zone, Map<String, String> channels, URI site) {
    public Scene {
        channels = Map.copyOf(channels);
    }

    String channel(String id) {
        return channels.getOrDefault(id, id);
    }
}
