package org.socialcare.aws.lambda;

/** Not a failure: a message stays in its queue until its time has come. */
public final class HeldBack extends Exception {
    private static final long serialVersionUID = 1;

    HeldBack() {
        super("held back", null, false, false);
    }
}
