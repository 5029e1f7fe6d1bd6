package org.socialcare.domain.settings;

import org.socialcare.domain.channel.ChannelId;

/**
 * A brand's account on a platform as the brand set it up. Its secrets are elsewhere.
 *
 * @param team who answers what arrives here
 * @param active whether events are still taken in
 */
public record Channel(
        ChannelId id, String brand, String name, String team, boolean active, long version) {}
