package org.socialcare.local.simulators;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be made to go wrong with the next message an account sends. */
public enum Fault {
    /** Too many calls. */
    RATE_LIMIT,
    /** The access token has run out. */
    EXPIRED_TOKEN,
    /** Access is taken away: no token helps until it is granted anew. */
    REVOKED_TOKEN,
    /** The customer wrote too long ago. */
    CLOSED_WINDOW,
    /** The platform has a moment of weakness. */
    SERVER_ERROR,
    /** The customer cannot be reached any more. */
    RECIPIENT_GONE,
    /** The message is accepted, but the answer never comes. */
    TIMEOUT_AFTER_ACCEPT;

    /** The name in faults and in what was sent, such as {@code rate-limit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault of that name. */
    static Optional<Fault> of(String word) {
        return Arrays.stream(values()).filter(fault -> fault.word().equals(word)).findFirst();
    }
}
