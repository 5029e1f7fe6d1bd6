package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an entry stands, right after it was written.
 *
 * @param version the conversation's version this entry made
 * @param ticket the latest ticket; absent where none was ever opened
 * @param measured what it did to the measuring of that ticket; absent if nothing
 * @param nextDue the instant at which the next clock warns or falls due; absent if none runs
 * @param dueSoon the next due instant is so near that the sweep of each minute could miss it
 */
public record EntryContext(
        String brand,
        ChannelId channel,
        long version,
        Optional<Ticket> ticket,
        Optional<Measured> measured,
        Optional<Instant> nextDue,
        boolean dueSoon) {}
