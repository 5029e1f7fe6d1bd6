package org.socialcare.domain.acting;

import org.socialcare.domain.triage.Understanding;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Why a message is sensitive; a brand has a text of its own for each. */
public enum Ground {
    LEGAL,
    REGULATOR,
    MEDIA,
    SAFETY,
    PRIVACY;

    /** Those that a reader has named; none where it only felt that the message is sensitive. */
    public static Set<Ground> of(Understanding understanding) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        for (Ground ground : values()) {
            if (understanding.reasons().contains("sensitive." + ground.word())) grounds.add(ground);
        }
        return grounds;
    }

    /** How settings and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
