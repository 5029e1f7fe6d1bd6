package org.socialcare.domain.answers;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Texts with blanks in braces. No blank ever reaches a customer: a text is full or not said. A part
 * in square brackets that has a blank is left out where that is not known, as in {@code We have
 * your message.[ Just now an answer takes {wait}.]}; brackets without a blank are only brackets.
 */
public final class Wording {
    /** When an answer is promised. */
    public static final String EXPECTED = "expected";

    /** When the brand opens next. */
    public static final String OPENING = "opening";

    /** How long customers wait just now, as it was measured. */
    public static final String WAIT = "wait";

    private static final Set<String> BLANKS = Set.of(EXPECTED, OPENING, WAIT);

    private Wording() {}

    /** What is wrong with a text that may have blanks; absent if nothing is. */
    public static Optional<String> problem(String text) {
        if (text.isBlank()) return Optional.of("is blank");
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '}') return Optional.of("has a } without its {");
            if (c == '{') {
                int end = text.indexOf('}', i);
                String blank = end < 0 ? text.substring(i + 1) : text.substring(i + 1, end);
                if (end < 0 || !BLANKS.contains(blank)) {
                    return Optional.of(
                            "knows {expected}, {opening} and {wait}, and no other braces");
                }
                i = end;
            }
            i++;
        }
        return Optional.empty();
    }

    /** The full text; absent where something is not known that it asks for. */
    static Optional<String> filled(String text, Map<String, String> known) {
        StringBuilder full = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int close = c == '[' ? end(text, i) : -1;
            if (close > 0 && hasBlank(text.substring(i, close))) {
                filled(text.substring(i + 1, close), known).ifPresent(full::append);
                i = close + 1;
            } else if (c == '{') {
                int end = text.indexOf('}', i);
                String value = end < 0 ? null : known.get(text.substring(i + 1, end));
                if (value == null) return Optional.empty();
                full.append(value);
                i = end + 1;
            } else {
                full.append(c);
                i++;
            }
        }
        return Optional.of(full.toString()).filter(it -> !it.isBlank());
    }

    /** Where the bracket that opens there closes; no part lies in another. */
    private static int end(String text, int open) {
        return text.indexOf(']', open);
    }

    private static boolean hasBlank(String part) {
        return part.indexOf('{') >= 0;
    }
}
