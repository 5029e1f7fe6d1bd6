package org.socialcare.domain.alerts;

import java.time.Instant;

/** Something to be done about an alert at an instant. */
public record AlertTask(String brand, Kind kind, String alert, Instant due) {
    /** What is to be done. */
    public enum Kind {
        /** The next step of the ladder is due, unless somebody has taken the alert on. */
        ESCALATE,
        /** Somebody has taken it on, and the others are to hear of it. */
        TELL_ACKNOWLEDGED
    }
}
