package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps alerts and what people did about them. */
public interface KeepAlert {
    /** Stores a new alert; false, and no change, where one of this id is known. */
    boolean raise(KeptAlert alert);

    /** The alert with whoever acknowledged it first; empty where there is no such alert. */
    Optional<KeptAlert> acknowledge(String id, String by, Instant at);

    /** What raised it is over. Nothing happens where there is no such alert. */
    void over(String id, Instant at);

    /**
     * Something worth waking someone.
     *
     * @param id made of what raised it, so that the same finding is the same alert
     * @param indicator what was measured, such as {@code negative-share}
     * @param severity a stable word such as {@code warning}
     * @param value what was measured; a share is 0 to 1
     * @param count how many messages were looked at
     * @param evidence some of the conversations that count, at most 10
     */
    record KeptAlert(
            String id,
            String brand,
            ChannelId channel,
            String indicator,
            String severity,
            double value,
            double threshold,
            long count,
            Duration period,
            Instant at,
            List<ConversationId> evidence,
            Optional<Acknowledged> acknowledged,
            Optional<Instant> overAt) {
        public KeptAlert {
            evidence = List.copyOf(evidence);
        }

        /** Who took it on, and when. */
        public record Acknowledged(String by, Instant at) {}
    }
}
