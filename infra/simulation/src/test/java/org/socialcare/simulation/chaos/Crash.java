package org.socialcare.simulation.chaos;

/** A function's process is gone. An error, so that nothing in the function can carry on. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash() {
        super("the function died", null, false, false);
    }
}
