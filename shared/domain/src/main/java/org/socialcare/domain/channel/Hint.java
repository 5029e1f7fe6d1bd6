package org.socialcare.domain.channel;

import java.time.Duration;
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
    /** WeCom's keys live ten minutes, the shortest of all; a call takes its part of them. */
    private static final Duration KEY_LIFE = Duration.ofMinutes(9);

    /** The same, without its key once that is too old to be shown. */
    public Hint shownAt(Instant now) {
        boolean old = now.isAfter(at.plus(KEY_LIFE));
        return old && !key.isEmpty() ? new Hint(what, of, "", at) : this;
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "Hint of " + what + " " + of + " at " + at;
    }
}
