package org.socialcare.desk;

import java.util.List;
import java.util.Optional;

/** The domain's refusals as the API's problems. */
final class Refusals {
    private Refusals() {}

    static Problem problem(String code, String detail) {
        return switch (code) {
            case "empty-text", "text-too-long" -> Problem.invalid("/text", detail);
            case "type-not-taken", "too-large" -> Problem.invalid("/attachment", detail);
            case "template-values" -> Problem.invalid("/template/values", detail);
            case "no-reason", "reason-too-long" -> Problem.invalid("/reason", detail);
            case "promise-past", "promise-too-far" -> Problem.invalid("/until", detail);
            case "no-context", "context-too-long" -> Problem.invalid("/context", detail);
            case "tried-too-long" -> Problem.invalid("/tried", detail);
            case "no-answer", "answer-too-long" -> Problem.invalid("/answer", detail);
            case "no-such-superior" -> Problem.invalid("/superior", detail);
            case "unknown-team" -> Problem.invalid("/team", detail);
            case "name-too-long" -> Problem.invalid("/for", detail);
            case "window-closed" -> closed("window_closed", detail);
            case "quota-used" -> closed("quota_used_up", detail);
            case "no-ticket", "already-resolved" -> Problem.of(409, "ticket_resolved", detail);
            default -> Problem.of(409, code.replace('-', '_'), detail);
        };
    }

    private static Problem closed(String code, String detail) {
        List<String> others = WindowView.alternatives(Optional.of(code));
        return Problem.of(409, code, detail).withAlternatives(others);
    }
}
