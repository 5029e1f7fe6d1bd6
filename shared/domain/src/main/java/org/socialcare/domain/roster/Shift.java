package org.socialcare.domain.roster;

import java.util.List;

/** One stretch of work with its breaks. */
public record Shift(Span span, List<Pause> pauses) {
    public Shift {
        pauses = List.copyOf(pauses);
    }

    /**
     * A planned break.
     *
     * @param span counted from the same midnight as the shift's
     * @param reason may be empty
     */
    public record Pause(Span span, String reason) {}
}
