package org.socialcare.domain.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * Rules that went live; kept for ever, because entries name their version.
 *
 * @param author who wrote them
 * @param trial the trial that had to come first; empty where an earlier version came back
 * @param liveBy who let them go live
 * @param from the earlier version that came back; absent where they were new
 */
public record RuleVersion(
        RuleSet set,
        String author,
        String trial,
        String liveBy,
        Instant liveAt,
        Optional<Integer> from) {
    public RuleVersion {
        if (set.version() < 1) throw new IllegalArgumentException("a live set has a version");
    }
}
