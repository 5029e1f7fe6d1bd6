package org.socialcare.domain.channel;

import java.time.Duration;

/** What became of an attempt to send; the retry class of the platform's error code. */
public sealed interface SendResult {
    /** The platform took it under this message id; empty where the platform gives none. */
    record Accepted(String messageId) implements SendResult {}

    /** Surely not sent; trying again later may work. */
    record Retry(String reason, Duration after) implements SendResult {}

    /** Surely not sent: the access token is no longer good. */
    record TokenTrouble(String reason) implements SendResult {}

    /** Surely not sent: the time or count the platform allows is used up. */
    record Closed(String reason) implements SendResult {}

    /** Surely not sent and never will be. */
    record Refused(String reason) implements SendResult {}

    /** Nobody knows: the answer was lost or unreadable. Never sent again blindly. */
    record Unknown(String reason) implements SendResult {}
}
