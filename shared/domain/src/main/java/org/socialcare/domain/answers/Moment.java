package org.socialcare.domain.answers;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody.Heard;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.Instant;

/**
 * A customer has written, and the message is stored.
 *
 * @param conversation as it is after the message
 * @param heard the message
 */
public record Moment(
        Conversation conversation, Heard heard, Channel channel, Brand brand, Instant now) {}
