package org.socialcare.simulation.world;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;

import java.time.Instant;

/**
 * Something that was said on a platform.
 *
 * @param own whether the brand's account said it
 * @param id the platform's own; grows with time
 * @param metadata what the sender put beside the words; empty if nothing
 */
public record PlatformEvent(
        ChannelId channel,
        String customer,
        boolean own,
        String id,
        Instant at,
        String text,
        String metadata) {
    public ConversationId conversation() {
        return ConversationId.of(channel, ThreadKey.direct(customer));
    }
}
