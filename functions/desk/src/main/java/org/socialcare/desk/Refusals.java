package org.socialcare.desk;

import java.util.List;
import java.util.Optional;

/** The domain's refusals as the API's problems. */
final class Refusals {
    private Refusals() {}

    static Problem problem(String code, String detail) {
        return switch (code) {
            case "empty-text", "text-too-long" -> Problem.invalid("/text", detail);
            case "window-closed" -> closed("window_closed", detail);
            case "quota-used" -> closed("quota_used_up", detail);
            case "no-ticket", "already-resolved" -> Problem.of(409, "ticket_resolved", detail);
            default -> Problem.of(409, code.replace('-', '_'), detail);
        };
    }

    /**
     * Why a reply did not get through, in the API's words; what another attempt is waiting for and
     * what ended the attempts have the same name.
     */
    static Optional<String> reason(String code) {
        var plain = code.substring(code.indexOf(':') + 1);
        return switch (plain) {
            case "" -> Optional.empty();
            case "quota-used" -> Optional.of("quota_used_up");
            default -> Optional.of(plain.replace('-', '_'));
        };
    }

    private static Problem closed(String code, String detail) {
        List<String> others = WindowView.alternatives(Optional.of(code));
        return Problem.of(409, code, detail).withAlternatives(others);
    }
}
