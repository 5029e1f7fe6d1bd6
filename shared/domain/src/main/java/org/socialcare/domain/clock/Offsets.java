package org.socialcare.domain.clock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** How far a zone's wall clock is from UTC, and when that changes next. */
final class Offsets {
    private final ZoneRules rules;

    Offsets(ZoneId zone) {
        this.rules = zone.getRules();
    }

    int seconds(Instant at) {
        return rules.getOffset(at).getTotalSeconds();
    }

    /** {@link Instant#MAX} where the offset stays as it is. */
    Instant changeAfter(Instant at) {
        @Nullable ZoneOffsetTransition change = rules.nextTransition(at);
        return change == null ? Instant.MAX : change.getInstant();
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
