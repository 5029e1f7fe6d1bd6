package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Hint;

import java.time.Instant;
import java.util.Optional;

/** How far each channel's history was read, and what the reading found. */
public interface KeepPlaces {
    /** How far this history was read; absent while it never was. */
    Optional<Place> place(ChannelId channel, Hint hint);

    /** Everything before that place is stored. */
    void reached(ChannelId channel, Hint hint, Place place);

    /** Keeps what a check of the channel found, in place of what the one before found. */
    void found(ChannelId channel, Hint hint, Check check);

    /**
     * How far a history was read.
     *
     * @param cursor where the next page begins
     * @param completeAt when it was read to its end last; absent if never
     */
    record Place(String cursor, Optional<Instant> completeAt) {}
}
