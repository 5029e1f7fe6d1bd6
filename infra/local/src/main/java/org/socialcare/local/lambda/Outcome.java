package org.socialcare.local.lambda;

import org.socialcare.local.extension.Body;

/** What became of a call of a function. */
public sealed interface Outcome {
    /** The function answered. */
    record Returned(Body body) implements Outcome {}

    /** The function threw, or could not be initialised. */
    record Failed(String type, String message) implements Outcome {}

    /** The function did not answer in time; its environment is gone. */
    record TimedOut() implements Outcome {}

    /** The environment ended in the middle of the call. */
    record Crashed(String how) implements Outcome {}

    /** One line for people; empty if nothing went wrong. */
    default String trouble() {
        return switch (this) {
            case Returned _ -> "";
            case Failed(String type, String message) -> type + ": " + message;
            case TimedOut _ -> "timed out";
            case Crashed(String how) -> "ended in the middle of a call: " + how;
        };
    }
}
