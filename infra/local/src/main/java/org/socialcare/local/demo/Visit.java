package org.socialcare.local.demo;

import org.socialcare.local.simulators.Customer;

import java.time.Duration;
import java.util.List;

/**
 * A customer comes to a channel with a matter: drawn beforehand, the same for the same seed.
 *
 * @param platform where
 * @param account which of the brand's accounts there
 * @param post what is commented on; empty for direct messages
 * @param pause between the customer's own messages, and before they go on after an answer
 * @param mishap what goes wrong with the deliveries of this visit
 * @param nudges what the customer writes when nobody answers
 */
record Visit(
        String platform,
        String account,
        Customer customer,
        Scene scene,
        String post,
        Duration pause,
        Mishap mishap,
        List<String> nudges) {
    /** How the platform's deliveries can go wrong without anybody's fault. */
    enum Mishap {
        NONE,
        /** The first delivery comes twice. */
        DUPLICATE,
        /** What was written later comes first. */
        DISORDER
    }

    /** Who visits where; nobody is at one place twice at a time. */
    String place() {
        return platform + "/" + account + "/" + customer.id();
    }
}
