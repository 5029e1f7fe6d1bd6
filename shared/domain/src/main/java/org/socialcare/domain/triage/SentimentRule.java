package org.socialcare.domain.triage;

import org.socialcare.domain.triage.Lexicon.Match;

import java.util.Set;

/**
 * Adds up words of feeling. A negation turns the next such word of its clause, an intensifier
 * strengthens it, and what follows a "but" counts for more than what precedes it.
 */
final class SentimentRule {
    private static final String NEGATION = "not";
    private static final String MORE = "very";
    private static final String CONTRAST = "but";

    /** Strengths from -3 to 3, {@code not}, {@code very} and {@code but}. */
    static final Set<String> LABELS =
            Set.of("-3", "-2", "-1", "1", "2", "3", NEGATION, MORE, CONTRAST);

    private static final double NEGATED_PRAISE = -0.9;
    private static final double NEGATED_BLAME = -0.4;
    private static final double STRENGTHENED = 1.4;
    private static final double BEFORE_BUT = 0.6;
    private static final double THRESHOLD = 0.75;
    private static final int HAN_REACH = 3;
    private static final int WORD_REACH = 3;

    private final Lexicon lexicon;

    SentimentRule(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The sum of feeling in a normalised text: negative, zero, or positive, without bound. */
    double score(String text) {
        var matches = lexicon.find(text);
        double sum = 0;
        for (int i = 0; i < matches.size(); i++) {
            var match = matches.get(i);
            switch (match.label()) {
                case NEGATION, MORE -> {}
                case CONTRAST -> sum *= BEFORE_BUT;
                default -> {
                    double strength = Integer.parseInt(match.label());
                    for (int before = i - 1; before >= 0; before--) {
                        var modifier = matches.get(before);
                        if (!reaches(text, modifier, match)) break;
                        strength = modified(strength, modifier.label());
                    }
                    sum += strength;
                }
            }
        }
        return sum;
    }

    static Sentiment of(double score) {
        if (score <= -THRESHOLD) return Sentiment.NEGATIVE;
        return score >= THRESHOLD ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    }

    private static double modified(double strength, String modifier) {
        return switch (modifier) {
            case NEGATION -> strength * (strength > 0 ? NEGATED_PRAISE : NEGATED_BLAME);
            case MORE -> strength * STRENGTHENED;
            default -> strength;
        };
    }

    /** Whether few enough words, and no end of a clause, stand between the two. */
    private static boolean reaches(String text, Match modifier, Match word) {
        int han = 0;
        int spaces = 0;
        for (int i = modifier.end(); i < word.start(); i++) {
            char c = text.charAt(i);
            if (endsClause(c)) return false;
            if (Letters.isHan(c)) han++;
            else if (c == ' ') spaces++;
        }
        return han <= HAN_REACH && spaces <= WORD_REACH;
    }

    private static boolean endsClause(char c) {
        return switch (c) {
            case ',', '.', ';', '!', '?', ':', '。', '、', '…', '\n' -> true;
            default -> false;
        };
    }
}
