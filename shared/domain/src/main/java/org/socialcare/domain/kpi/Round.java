package org.socialcare.domain.kpi;

import org.socialcare.domain.conversation.ConversationId;

import java.time.Instant;
import java.util.Optional;

/**
 * An unanswered run of a customer's direct messages, up to the first answer by hand. What only says
 * thanks begins none, as it begins none anywhere else here.
 *
 * @param start the first message
 * @param stop the answer, here or in the platform's own app; absent while there is none
 * @param promised until when our own policy promised an answer; absent where it promised none
 * @param automatic the first automatic message in it; absent where there was none
 */
public record Round(
        ConversationId conversation,
        Instant start,
        Optional<Instant> stop,
        Optional<Instant> promised,
        Optional<Instant> automatic) {}
