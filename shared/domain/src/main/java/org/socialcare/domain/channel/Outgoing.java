package org.socialcare.domain.channel;

import java.util.Optional;

/**
 * Words to a customer.
 *
 * @param replyId our own id of the reply, sent along where the platform takes one (idempotence,
 *     echoes)
 * @param to the customer's platform id
 * @param answers the platform id of the customer's message being answered; empty if there is none
 * @param platformThread the platform's own id of the thread or post; empty if there is none
 * @param byPerson false for automatic messages, for which some windows are shorter
 * @param late the ordinary reply window has passed and only a person's answer is still allowed
 * @param template the approved words these are, where the platform wants them named
 */
public record Outgoing(
        String replyId,
        ThreadKey.Kind kind,
        String to,
        String text,
        String answers,
        String platformThread,
        boolean byPerson,
        boolean late,
        Optional<UsedTemplate> template) {

    /** Words that are no template. */
    public Outgoing(
            String replyId,
            ThreadKey.Kind kind,
            String to,
            String text,
            String answers,
            String platformThread,
            boolean byPerson,
            boolean late) {
        this(replyId, kind, to, text, answers, platformThread, byPerson, late, Optional.empty());
    }
}
