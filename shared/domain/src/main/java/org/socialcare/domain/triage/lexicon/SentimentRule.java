package org.socialcare.domain.triage.lexicon;

import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.lexicon.Lexicon.Match;
import org.socialcare.domain.triage.text.Letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Adds up words of feeling. A negation turns the next such word of its clause, an intensifier
 * strengthens it, and what follows a "but" counts for more than what precedes it.
 */
final class SentimentRule {
    private static final String NEGATION = "not";
    private static final String MORE = "very";
    private static final String CONTRAST = "but";
    private static final String THANKS = "thanks";

    /** Strengths from -3 to 3, {@code not}, {@code very}, {@code but} and {@code thanks}. */
    static final Set<String> LABELS =
            Set.of("-3", "-2", "-1", "1", "2", "3", NEGATION, MORE, CONTRAST, THANKS);

    // Thanks that open a message are meant; at the end of a request they are manners.
    private static final int OPENING = 20;
    private static final double GRATITUDE = 2;
    private static final double MANNERS = 0.5;

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

    /**
     * What a text feels.
     *
     * @param sum negative, zero, or positive, without bound
     * @param words that speak for what it comes to
     */
    record Feeling(double sum, List<Match> words) {}

    /** The feeling in a normalised text. */
    Feeling feel(String text) {
        var matches = lexicon.find(text);
        var strengths = new double[matches.size()];
        double sum = 0;
        for (int i = 0; i < strengths.length; i++) {
            var match = matches.get(i);
            switch (match.label()) {
                case NEGATION, MORE -> {}
                case CONTRAST -> sum *= BEFORE_BUT;
                case THANKS -> strengths[i] = match.start() < OPENING ? GRATITUDE : MANNERS;
                default -> strengths[i] = modified(text, matches, i);
            }
            sum += strengths[i];
        }
        var words = new ArrayList<Match>();
        for (int i = 0; i < strengths.length; i++) {
            if (strengths[i] * sum > 0) words.add(matches.get(i));
        }
        return new Feeling(sum, words);
    }

    /** The strength of one word of feeling under what precedes it in its clause. */
    private static double modified(String text, List<Match> matches, int i) {
        var word = matches.get(i);
        double strength = Integer.parseInt(word.label());
        boolean negated = false;
        for (int before = i - 1; before >= 0; before--) {
            var modifier = matches.get(before);
            if (modifier.label().equals(CONTRAST) || !reaches(text, modifier, word)) break;
            if (modifier.label().equals(MORE)) strength *= STRENGTHENED;
            // Greek says no twice and means it once.
            negated |= modifier.label().equals(NEGATION);
        }
        if (!negated) return strength;
        return strength * (strength > 0 ? NEGATED_PRAISE : NEGATED_BLAME);
    }

    static Sentiment of(double score) {
        if (score <= -THRESHOLD) return Sentiment.NEGATIVE;
        return score >= THRESHOLD ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    }

    /** Whether few enough words, and no end of a clause, stand between the two. */
    private static boolean reaches(String text, Match modifier, Match word) {
        if (modifier.end() > word.start()) return false;
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
            case ',', '.', ';', '!', '?', ':', '。', '、', '…' -> true;
            default -> false;
        };
    }
}
