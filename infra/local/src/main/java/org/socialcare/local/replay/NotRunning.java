package org.socialcare.local.replay;

/** The suite cannot be reached, or is not what it should be; the message says it to a person. */
public final class NotRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRunning(String why) {
        super(why);
    }
}
