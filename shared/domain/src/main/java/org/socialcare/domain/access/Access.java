package org.socialcare.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a channel's access, without any token.
 *
 * @param expires when the present token ends; absent where it is the secret's own
 * @param refreshExpires when a person has to grant access anew; absent where never or unknown
 * @param lostSince since when the platform accepts no token of ours; absent while it does
 */
public record Access(
        Optional<Instant> expires, Optional<Instant> refreshExpires, Optional<Instant> lostSince) {
    public static final Access UNKNOWN =
            new Access(Optional.empty(), Optional.empty(), Optional.empty());
}
