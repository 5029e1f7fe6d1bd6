package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * What the customer's last act allows us to send.
 *
 * @param lastCustomerAt when the customer last wrote or acted; absent if never
 * @param lastCustomerMessage the platform's id of that message, which some platforms want named in
 *     answers
 * @param sent replies that used the platform's quota since then
 */
public record Allowance(Optional<Instant> lastCustomerAt, String lastCustomerMessage, int sent) {
    public static final Allowance NONE = new Allowance(Optional.empty(), "", 0);

    Allowance withSent(int count) {
        return new Allowance(lastCustomerAt, lastCustomerMessage, Math.max(0, count));
    }

    /** The customer wrote or acted; only the newest act counts, whatever arrives when. */
    Allowance after(Instant at, String message) {
        if (lastCustomerAt.filter(at::isBefore).isPresent()) return this;
        String named = message.isEmpty() ? lastCustomerMessage : message;
        return new Allowance(Optional.of(at), named, 0);
    }
}
