package org.socialcare.local.simulators;

import java.util.Locale;

/** Why a platform does not take a message; each has its own envelope and code for it. */
public enum Refusal {
    /** Too many calls. */
    RATE_LIMIT,
    /** The token was good once. */
    EXPIRED_TOKEN,
    /** The token was never issued, or is another account's. */
    UNKNOWN_TOKEN,
    /** The customer wrote too long ago. */
    CLOSED_WINDOW,
    /** As many messages as the customer's last act allowed have been sent. */
    QUOTA_USED,
    /** Nobody has this id, or they cannot be reached any more. */
    NO_RECIPIENT,
    /** The text is longer than the platform takes. */
    TOO_LONG,
    /** Something the call needs is missing or not allowed. */
    BAD_REQUEST,
    /** The platform's own trouble. */
    SERVER_ERROR;

    /** The name in what was sent, such as {@code closed-window}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
