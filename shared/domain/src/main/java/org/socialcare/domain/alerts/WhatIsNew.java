package org.socialcare.domain.alerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what dominates now and did not before: one product, one post, one region. Shares are
 * compared, so that more of everything is no news.
 */
public final class WhatIsNew {
    private static final int LEAST = 3;
    private static final int MOST_NEWS = 3;
    private static final double DOMINATES = 0.3;

    /** People of one language are most of those who write to a channel on any day. */
    private static final double REGION_DOMINATES = 0.5;

    /** Without this many to compare with, the one language of a channel would be news. */
    private static final int KNOWN_REGIONS = 10;

    private static final double TIMES = 2;
    private static final double LENT = 5;

    private WhatIsNew() {}

    /**
     * How often something was among what counts, now and before.
     *
     * @param now of {@code ofNow}
     * @param before of {@code ofBefore}
     */
    public record Candidate(
            News.Kind kind, String label, int now, int ofNow, int before, int ofBefore) {
        private double share() {
            return ofNow == 0 ? 0 : (double) now / ofNow;
        }

        /** What was never seen before had a small share as well: a tenth where nothing was seen. */
        private double times() {
            return share() / ((before + LENT / 10) / (ofBefore + LENT));
        }

        private boolean isNews() {
            boolean region = kind == News.Kind.REGION;
            return now >= LEAST
                    && share() >= (region ? REGION_DOMINATES : DOMINATES)
                    && times() >= TIMES
                    && (!region || ofBefore >= KNOWN_REGIONS);
        }
    }

    /** The clearest first. */
    public static List<News> among(List<Candidate> candidates) {
        List<News> news = new ArrayList<>();
        candidates.stream()
                .filter(Candidate::isNews)
                .sorted(Comparator.comparingDouble(Candidate::times).reversed())
                .limit(MOST_NEWS)
                .forEach(it -> news.add(new News(it.kind(), it.label(), it.share())));
        return news;
    }
}
