package org.socialcare.domain.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;

import java.util.Set;

/**
 * A brand's account on a platform as the brand set it up. Its secrets are elsewhere.
 *
 * @param team who answers what arrives here
 * @param active whether events are still taken in
 * @param signs what customers are shown of agents at work
 */
public record Channel(
        ChannelId id,
        String brand,
        String name,
        String team,
        boolean active,
        Set<Sign> signs,
        long version) {
    public Channel {
        signs = Set.copyOf(signs);
    }

    /** A channel whose customers are shown nothing of agents at work. */
    public Channel(
            ChannelId id, String brand, String name, String team, boolean active, long version) {
        this(id, brand, name, team, active, Set.of(), version);
    }
}
