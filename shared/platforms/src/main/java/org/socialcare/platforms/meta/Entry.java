package org.socialcare.platforms.meta;

import java.time.Instant;
import java.util.Optional;

/**
 * What all parts of one entry share.
 *
 * @param object what Meta calls the kind of thing that changed, such as {@code page}
 * @param account the id of the thing: a Page, an Instagram account, a user who granted something
 * @param time when the entry was put together
 * @param received when it reached us, which is no part of any id
 */
public record Entry(String object, String account, Optional<Instant> time, Instant received) {
    /** The time of what has none of its own. */
    public Instant at() {
        return time.orElse(received);
    }
}
