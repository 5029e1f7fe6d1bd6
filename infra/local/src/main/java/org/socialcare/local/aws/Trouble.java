package org.socialcare.local.aws;

/**
 * Something that is to go wrong.
 *
 * @param function whose calls are meant, by the function's short name
 * @param operation the operation, such as {@code TransactWriteItems}; empty for any
 * @param skip how many such calls go well before
 * @param times how many calls it then happens to
 */
public record Trouble(String function, String operation, Kind kind, int skip, int times) {
    public Trouble {
        if (function.isEmpty()) {
            throw new IllegalArgumentException("function is missing");
        }
        if (skip < 0 || times < 1) {
            throw new IllegalArgumentException("skip is 0 or more and times 1 or more");
        }
    }

    /** What happens to a call. */
    public enum Kind {
        /** The service is too busy; nothing has happened. */
        THROTTLED,
        /** The service fails; nothing has happened. */
        FAILED,
        /** The call takes effect, and its answer is lost. */
        UNHEARD,
        /** The caller is ended ({@code kill -9}) before the call takes effect. */
        KILLED_BEFORE,
        /** The caller is ended ({@code kill -9}) after it, before it hears of it. */
        KILLED_AFTER
    }
}
