package org.socialcare.domain.triage;

import java.io.Reader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads words by lexicons alone: deterministic, explainable, microseconds per message. Immutable,
 * hence safe for any number of threads.
 */
public final class LexiconReader implements ReadWords {

    /** The names of the files {@link #from} asks for, in the order it asks. */
    public static final List<String> FILES =
            List.of(
                    "fold.tsv",
                    "languages.tsv",
                    "letters.tsv",
                    "categories.tsv",
                    "concepts.tsv",
                    "risks.tsv",
                    "sentiment.tsv",
                    "courtesy.tsv");

    // Concepts that the sum of feeling stands for; categories.tsv weighs them like any other.
    private static final String NEGATIVE = "NEGATIVE";
    private static final String POSITIVE = "POSITIVE";
    private static final String VERY_NEGATIVE = "VERY_NEGATIVE";
    private static final String VERY_POSITIVE = "VERY_POSITIVE";
    private static final double MUCH_FEELING = 3;

    private final Normaliser normaliser;
    private final LanguageGuess languages;
    private final CategoryRule categories;
    private final Lexicon concepts;
    private final Lexicon risks;
    private final SentimentRule sentiment;
    private final CourtesyRule courtesy;

    private LexiconReader(Function<String, Reader> files) {
        var fold = Fold.read("fold.tsv", files.apply("fold.tsv"));
        normaliser = new Normaliser(fold);
        var words = lexicon("languages.tsv", files, fold, LanguageGuess.LANGUAGES);
        languages = LanguageGuess.read(words, "letters.tsv", files.apply("letters.tsv"));
        categories = CategoryRule.read("categories.tsv", files.apply("categories.tsv"));
        concepts = lexicon("concepts.tsv", files, fold, categories.concepts());
        risks = lexicon("risks.tsv", files, fold, RiskRule.families());
        sentiment = new SentimentRule(lexicon("sentiment.tsv", files, fold, SentimentRule.LABELS));
        courtesy = new CourtesyRule(lexicon("courtesy.tsv", files, fold, CourtesyRule.LABELS));
    }

    /**
     * A reader of the lexicons in these files, which are read to the end and closed.
     *
     * @param files opens the UTF-8 file of a name in {@link #FILES}
     * @throws LexiconException naming file and line, if one of them cannot be used
     */
    public static LexiconReader from(Function<String, Reader> files) {
        return new LexiconReader(files);
    }

    private static Lexicon lexicon(
            String file, Function<String, Reader> files, Fold fold, Set<String> labels) {
        return Lexicon.read(file, files.apply(file), fold, labels);
    }

    @Override
    public Understanding read(String written) {
        String text = normaliser.normalise(written);
        var found = new LinkedHashSet<String>();
        boolean english = false;
        for (var match : concepts.find(text)) {
            found.add(match.label());
            english |= Letters.script(text.charAt(match.start())) == Letters.Script.LATIN;
        }
        double feeling = sentiment.score(text);
        var mood = SentimentRule.of(feeling);
        addFeeling(found, feeling, mood);
        var verdict = categories.judge(found);

        var flags = EnumSet.noneOf(RiskFlag.class);
        var families = new HashSet<String>();
        for (var match : risks.find(text)) {
            if (families.add(match.label())) found.add(match.label());
            flags.add(RiskRule.flag(match.label()));
        }
        return new Understanding(
                languages.of(written, text, english),
                verdict.category(),
                verdict.confidence(),
                mood,
                flags,
                flags.isEmpty() && courtesy.holds(text),
                List.copyOf(found));
    }

    private static void addFeeling(Set<String> found, double feeling, Sentiment mood) {
        switch (mood) {
            case NEGATIVE -> found.add(feeling <= -MUCH_FEELING ? VERY_NEGATIVE : NEGATIVE);
            case POSITIVE -> found.add(feeling >= MUCH_FEELING ? VERY_POSITIVE : POSITIVE);
            case NEUTRAL -> {}
        }
    }
}
