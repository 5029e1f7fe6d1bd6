package org.socialcare.domain.alerts;

import java.util.Locale;
import java.util.Optional;

/** What is watched over, each under its stable lower-case word. */
public enum Indicator {
    /** Complaints among the messages of an hour. */
    COMPLAINT_RATE(Unit.SHARE),
    /** Messages that sound negative among those of an hour. */
    NEGATIVE_SHARE(Unit.SHARE),
    /** Messages. */
    VOLUME(Unit.COUNT),
    /** Messages that must not wait: danger, law, press, threats. */
    RISK_FLAGS(Unit.COUNT),
    /** Promises of an answer that were broken. */
    CLOCK_BREACHES(Unit.COUNT),
    /** Complaints that name one watched product. */
    PRODUCT_COMPLAINTS(Unit.COUNT),
    /** Complaints that name one watched carrier. */
    CARRIER_COMPLAINTS(Unit.COUNT),
    /** Messages that contain one watched keyword. */
    KEYWORD(Unit.COUNT),
    /** Answers that did not get through among those whose sending ended in an hour. */
    SEND_FAILURES(Unit.SHARE),
    /** How long nobody has written, where somebody usually would have. */
    SILENCE(Unit.SECONDS),
    /** Figures of a report that the timelines do not bear out. */
    REPORT_DIFFERENCE(Unit.COUNT),
    /**
     * Messages that are answered in time in a stretch to come in which there are too few people.
     */
    COVERAGE_GAP(Unit.SHARE);

    /** What a figure is measured in. */
    public enum Unit {
        /** 0 to 1. */
        SHARE,
        COUNT,
        SECONDS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Unit unit;

    Indicator(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether it is judged by rules; what reports and rosters tell is told whatever those say. */
    public boolean hasRules() {
        return this != REPORT_DIFFERENCE && this != COVERAGE_GAP;
    }

    /** Such as {@code negative_share}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The indicator of this word. */
    public static Optional<Indicator> of(String word) {
        for (Indicator indicator : values()) {
            if (indicator.word().equals(word)) return Optional.of(indicator);
        }
        return Optional.empty();
    }
}
