package org.socialcare.domain.handover;

import java.time.Instant;
import java.util.List;

/**
 * One thing that was done about a handover; never altered.
 *
 * @param id makes it happen once: the same id is the same deed, whichever handover of that leaver
 *     it belongs to
 * @param mark of what was asked for, so that the same id with another wish is noticed
 * @param version of the handover that it made
 * @param by an agent
 * @param kind of the items it is about; empty where it is about the whole
 * @param refs of those items
 * @param words such as the successor, a note or a reason; may be empty
 */
public record Deed(
        String id,
        String mark,
        long version,
        Instant at,
        String by,
        What what,
        String kind,
        List<String> refs,
        String words) {
    public Deed {
        refs = List.copyOf(refs);
    }

    /** What was done. */
    public enum What {
        STARTED,
        ADDED,
        NAMED,
        GIVEN,
        ACCEPTED,
        TICKED,
        SEARCHED,
        INTRODUCED,
        LEFT_OUT,
        CANCELLED,
        CLOSED
    }
}
