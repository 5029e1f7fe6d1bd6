package org.socialcare.domain.channel;

import java.time.Instant;

/**
 * Word from a platform that something waits to be fetched, which it does not say itself.
 *
 * @param what what to fetch, in one word of the platform's package, such as {@code messages} or
 *     {@code mention}
 * @param of the account, comment or media it concerns, by the platform's id; empty if none
 * @param key what the platform wants to see when it is fetched, such as a short-lived token; empty
 *     if nothing
 * @param at when the platform said so, by its clock
 */
public record Hint(String what, String of, String key, Instant at) {
    /** Never prints the key. */
    @Override
    public String toString() {
        return "Hint of " + what + " " + of + " at " + at;
    }
}
