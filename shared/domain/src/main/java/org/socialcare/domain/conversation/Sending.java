package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;

/** How a reply travels to the platform. */
public final class Sending {
    private Sending() {}

    /**
     * Marks that an attempt is about to be made; refused when window or quota have closed meanwhile
     * (the change then records the failure). An attempt that has been marked is never made twice.
     */
    public static Change begin(
            Conversation before, Entry reply, ReplyRules rules, int attempt, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Records what the platform said. */
    public static Change ended(
            Conversation before,
            Brand brand,
            Entry reply,
            int attempt,
            SendResult result,
            Instant now) {
        throw new UnsupportedOperationException();
    }
}
