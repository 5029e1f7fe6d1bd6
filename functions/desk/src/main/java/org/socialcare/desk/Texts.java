package org.socialcare.desk;

import org.socialcare.wire.json.Json;

import java.util.Set;

/** Checks what people write. */
final class Texts {
    private static final int LONGEST = 10_000;

    private static final Set<String> OUTCOMES =
            Set.of("", "solved", "answered", "handed_over", "no_answer_needed", "thanked", "spam");

    private Texts() {}

    static String required(Json.Obj body, String name) {
        var text =
                body.get(name).orElse(Json.Null.VALUE) instanceof Json.Text(var value) ? value : "";
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refusal(
                    Problem.invalid("/" + name, "must have 1 to " + LONGEST + " characters"));
        }
        return text;
    }

    /** Of ASCII, so that it means the same everywhere. */
    static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static String outcome(Json.Obj body) {
        var outcome = body.textOrEmpty("outcome");
        if (!OUTCOMES.contains(outcome)) {
            throw new Refusal(
                    Problem.invalid(
                            "/outcome",
                            "must be solved, answered, handed_over, no_answer_needed, thanked or"
                                    + " spam"));
        }
        return outcome;
    }
}
