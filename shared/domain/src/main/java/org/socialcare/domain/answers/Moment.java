package org.socialcare.domain.answers;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody.Heard;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer has written, and the message is stored.
 *
 * @param conversation as it is after the message
 * @param heard the message
 * @param currentWait how long customers wait on the channel just now, as far as it is known
 */
public record Moment(
        Conversation conversation,
        Heard heard,
        Channel channel,
        Brand brand,
        Instant now,
        Optional<Duration> currentWait) {
    /** One of which the current wait is not known. */
    public Moment(
            Conversation conversation, Heard heard, Channel channel, Brand brand, Instant now) {
        this(conversation, heard, channel, brand, now, Optional.empty());
    }

    /** The same with what is known of the current wait. */
    public Moment waiting(Optional<Duration> wait) {
        return new Moment(conversation, heard, channel, brand, now, wait);
    }
}
