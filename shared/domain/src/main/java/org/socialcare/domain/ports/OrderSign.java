package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;

import java.time.Instant;

/**
 * Has a customer shown a sign of an agent at work. Returns once it is ordered; nobody hears what
 * became of it, and what is not shown within seconds never is.
 */
@FunctionalInterface
public interface OrderSign {
    void order(SignOrder order);

    /**
     * A sign to be shown.
     *
     * @param customer the platform's id of the person
     * @param message the platform's id of the newest message of theirs
     * @param at when the agent did it
     */
    record SignOrder(ChannelId channel, Sign sign, String customer, String message, Instant at) {}
}
