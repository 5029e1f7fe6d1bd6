package org.socialcare.platforms.facebook;

import java.time.Instant;
import java.util.Optional;

/**
 * What all parts of one entry share.
 *
 * @param object page, user or permissions
 * @param account the id of the Page, or of the user who granted something
 * @param time when the entry was put together
 * @param received when it reached us, which is no part of any id
 */
record Entry(String object, String account, Optional<Instant> time, Instant received) {
    /** The time of what has none of its own. */
    Instant at() {
        return time.orElse(received);
    }
}
