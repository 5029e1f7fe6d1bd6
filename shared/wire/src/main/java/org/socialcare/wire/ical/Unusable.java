package org.socialcare.wire.ical;

/** A line that cannot be used, and why; the rest of the file can. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String reason;

    Unusable(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.reason = reason;
    }

    ICalendar.Problem problem() {
        return new ICalendar.Problem(line, reason);
    }
}
