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
}
