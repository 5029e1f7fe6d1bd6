package org.socialcare.domain.access;

import org.socialcare.domain.channel.Speech.AccessToken;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An access token that was fetched, as all functions share it.
 *
 * @param from when it was fetched
 * @param expires from when it is no longer good
 * @param refresh what the next renewal must show; empty where the channel's own secret is shown
 *     each time
 * @param refreshExpires from when a person has to grant access anew; absent where never or unknown
 * @param origin the fingerprint of the refresh token in the channel's secret that this one descends
 *     from: a person who grants access anew puts another there, and this one counts no more
 */
public record Grant(
        String token,
        Instant from,
        Instant expires,
        String refresh,
        Optional<Instant> refreshExpires,
        String origin) {
    /** Two clocks never agree; a token is not used in its last seconds. */
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(20);

    private static final Duration EARLY = Duration.ofMinutes(10);

    static Grant of(AccessToken fetched, Instant now, String refresh, String origin) {
        return new Grant(
                fetched.value(),
                now,
                fetched.expires(),
                fetched.refresh().isEmpty() ? refresh : fetched.refresh(),
                fetched.refreshExpires(),
                origin);
    }

    /** Whether it may be shown to the platform. */
    public boolean isGood(Instant now) {
        return now.isBefore(expires.minus(LAST_MOMENTS));
    }

    /** Whether it should be renewed before somebody has to wait: in the last tenth of its life. */
    public boolean isOld(Instant now) {
        Duration tenth = Duration.between(from, expires).dividedBy(10);
        Duration early = tenth.compareTo(EARLY) < 0 ? tenth : EARLY;
        return !now.isBefore(expires.minus(LAST_MOMENTS).minus(early));
    }

    @Override
    public String toString() {
        return "Grant until " + expires;
    }
}
