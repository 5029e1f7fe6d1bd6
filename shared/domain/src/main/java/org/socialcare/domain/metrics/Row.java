package org.socialcare.domain.metrics;

import org.socialcare.domain.conversation.ConversationId;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing that a figure is made of; all rows of a figure together give exactly that figure.
 *
 * @param keys under which it counts, one for each dimension
 * @param at the instant that put it into the period
 * @param value seconds of what is timed; 1 or 0 for a share; the upper part of a ratio
 * @param business seconds of opening hours of what is timed; the lower part of a ratio
 * @param inTarget whether the promise was kept; absent where nothing was promised
 */
public record Row(
        ConversationId conversation,
        int ticket,
        Map<Dimension, String> keys,
        Instant at,
        OptionalDouble value,
        OptionalDouble business,
        Optional<Boolean> inTarget) {
    public Row {
        keys = Map.copyOf(keys);
    }
}
