package org.socialcare.domain.acting;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A brand's own words for customers whose matter is passed on, by language, such as {@code zh}. In
 * them {@code {until}} stands for by when they hear, preposition included, and {@code {department}}
 * for its name. Ours are suggested in a language that has none.
 *
 * @param superior where a lead takes it, whom nobody names
 * @param department where another department has it
 */
public record EscalationTexts(Map<String, String> superior, Map<String, String> department) {
    /** Of a brand that uses ours. */
    public static final EscalationTexts NONE = new EscalationTexts(Map.of(), Map.of());

    private static final String UNTIL = "{until}";
    private static final String DEPARTMENT = "{department}";
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");

    public EscalationTexts {
        superior = Map.copyOf(superior);
        department = Map.copyOf(department);
    }

    /**
     * What is wrong with such words; absent where nothing is.
     *
     * @param names whether a department can be named in them
     */
    public static Optional<String> problem(String words, boolean names) {
        if (!words.contains(UNTIL)) return Optional.of("must say by when, as " + UNTIL);
        return BRACES.matcher(words)
                .results()
                .map(found -> found.group())
                .filter(it -> !it.equals(UNTIL) && !(names && it.equals(DEPARTMENT)))
                .findFirst()
                .map(it -> it + " stands for nothing here");
    }

    /**
     * The words in that language with what they stand for; absent where the brand has none.
     *
     * @param named the department's name; absent where a lead takes it
     */
    public Optional<String> in(String language, Optional<String> named, String until) {
        Map<String, String> texts = named.isPresent() ? department : superior;
        return Optional.ofNullable(texts.get(language))
                .map(
                        words ->
                                BRACES.matcher(words)
                                        .replaceAll(
                                                found ->
                                                        switch (found.group()) {
                                                            case UNTIL ->
                                                                    Matcher.quoteReplacement(until);
                                                            default ->
                                                                    Matcher.quoteReplacement(
                                                                            named.orElse(""));
                                                        }));
    }
}
