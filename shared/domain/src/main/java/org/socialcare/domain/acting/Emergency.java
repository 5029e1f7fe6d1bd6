package org.socialcare.domain.acting;

import org.socialcare.domain.triage.Reason;
import org.socialcare.domain.triage.Understanding;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What kind of emergency a customer reports; a brand has a plan for each. */
public enum Emergency {
    /** Danger to somebody's life or health. */
    LIFE,
    /** The customer speaks of hurting themselves. */
    SELF_HARM,
    /** A fraud that is going on, a card or an account in other hands. */
    FRAUD;

    /** Those that a reader has named; none where it only felt that there is an emergency. */
    public static Set<Emergency> of(Understanding understanding) {
        Set<Emergency> kinds = EnumSet.noneOf(Emergency.class);
        for (Reason reason : understanding.reasons()) {
            for (Emergency kind : values()) {
                if (reason.sign().equals("emergency." + kind.word())) kinds.add(kind);
            }
        }
        return kinds;
    }

    /** How settings and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
