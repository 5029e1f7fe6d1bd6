package org.socialcare.wire.shape;

/**
 * A document of our own that is not what its name says. The message names the place, never the
 * content, so it may be logged.
 */
public final class ShapeProblem extends RuntimeException {
    public ShapeProblem(String message) {
        super(message);
    }
}
