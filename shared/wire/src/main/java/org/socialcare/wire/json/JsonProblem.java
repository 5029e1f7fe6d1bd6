package org.socialcare.wire.json;

/**
 * A document that is not the JSON we accept. The message names the reason and the place, never the
 * content, so it may be logged.
 */
public final class JsonProblem extends RuntimeException {
    private final String reason;
    private final long offset;

    JsonProblem(String reason, long offset) {
        super(reason + " at character " + offset);
        this.reason = reason;
        this.offset = offset;
    }

    /** What is wrong, in a few words. */
    public String reason() {
        return reason;
    }

    /** How many characters had been read when it was noticed. */
    public long offset() {
        return offset;
    }

    /**
     * Thrown for bad input, often by the thousand in an attack: a stack trace would tell nothing.
     */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
