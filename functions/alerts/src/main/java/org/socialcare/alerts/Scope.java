package org.socialcare.alerts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.ReadBaselines;
import org.socialcare.domain.settings.Brand;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Whose figures are judged: a channel's, or those of all channels of a brand together.
 *
 * @param only the channel; absent for the brand
 * @param channels those whose messages count
 */
record Scope(String brand, ZoneId zone, Optional<ChannelId> only, List<ChannelId> channels) {
    Scope {
        channels = List.copyOf(channels);
    }

    static Scope of(Brand brand, ChannelId channel) {
        return new Scope(brand.id(), brand.zone(), Optional.of(channel), List.of(channel));
    }

    static Scope of(Brand brand, List<ChannelId> channels) {
        return new Scope(brand.id(), brand.zone(), Optional.empty(), channels);
    }

    /** Under which its figures are remembered, and part of its alerts' ids. */
    String name() {
        return only.map(it -> ReadBaselines.scope(brand, it)).orElse(brand);
    }
}
