package org.socialcare.domain.triage.lexicon;

import org.socialcare.domain.triage.Audience;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.ReadWords;
import org.socialcare.domain.triage.Reason;
import org.socialcare.domain.triage.Reason.Part;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.domain.triage.lexicon.Signs.Place;
import org.socialcare.domain.triage.text.Fold;
import org.socialcare.domain.triage.text.Letters;
import org.socialcare.domain.triage.text.Normaliser;
import org.socialcare.domain.triage.text.TabbedFileException;

import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
                    "scenes.tsv",
                    "sentiment.tsv",
                    "courtesy.tsv");

    // Concepts that the sum of feeling stands for; categories.tsv weighs them like any other.
    private static final String NEGATIVE = "NEGATIVE";
    private static final String POSITIVE = "POSITIVE";
    private static final String VERY_NEGATIVE = "VERY_NEGATIVE";
    private static final String VERY_POSITIVE = "VERY_POSITIVE";
    private static final double MUCH_FEELING = 3;

    /** Of each part: the entry that keeps them is paid for by its size. */
    private static final int MOST_REASONS = 2;

    private final Normaliser normaliser;
    private final LanguageGuess languages;
    private final CategoryRule categories;
    private final Lexicon concepts;
    private final Lexicon risks;
    private final Lexicon scenes;
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
        scenes = lexicon("scenes.tsv", files, fold, Set.copyOf(SceneNames.ALL));
        sentiment = new SentimentRule(lexicon("sentiment.tsv", files, fold, SentimentRule.LABELS));
        courtesy = new CourtesyRule(lexicon("courtesy.tsv", files, fold, CourtesyRule.LABELS));
    }

    /**
     * A reader of the lexicons in these files, which are read to the end and closed.
     *
     * @param files opens the UTF-8 file of a name in {@link #FILES}
     * @throws TabbedFileException naming file and line, if one of them cannot be used
     */
    public static LexiconReader from(Function<String, Reader> files) {
        return new LexiconReader(files);
    }

    private static Lexicon lexicon(
            String file, Function<String, Reader> files, Fold fold, Set<String> labels) {
        return Lexicon.read(file, files.apply(file), fold, labels);
    }

    /** What the lexicons find in a message. */
    public Signs signs(String written) {
        var message = normaliser.normalise(written);
        String text = message.text();
        var places = new ArrayList<Place>();
        var found = new LinkedHashSet<String>();
        boolean english = false;
        for (var match : concepts.find(text)) {
            found.add(match.label());
            places.add(place(Part.CATEGORY, text, match));
            english |= Letters.script(text.charAt(match.start())) == Letters.Script.LATIN;
        }
        var feeling = sentiment.feel(text);
        for (var match : feeling.words()) places.add(place(Part.SENTIMENT, text, match));
        addFeeling(found, feeling.sum());
        var families = new LinkedHashSet<String>();
        for (var match : risks.find(text)) {
            families.add(match.label());
            places.add(place(Part.RISK, text, match));
        }
        var seen = new ArrayList<Place>();
        for (var match : scenes.find(text)) {
            if (isNew(match.label(), seen)) seen.add(place(Part.RISK, text, match));
        }
        return new Signs(
                message,
                languages.of(written, text, english),
                found,
                families,
                seen,
                feeling.sum(),
                courtesy.holds(text),
                places);
    }

    private static boolean isNew(String scene, List<Place> seen) {
        for (var place : seen) if (place.sign().equals(scene)) return false;
        return true;
    }

    /** A stem stands for its whole word. */
    private static Place place(Part part, String text, Lexicon.Match match) {
        int end = match.end();
        if (Letters.inSpacedWord(text.charAt(end - 1))) {
            while (end < text.length() && Letters.inSpacedWord(text.charAt(end))) end++;
        }
        return new Place(part, match.label(), match.start(), end);
    }

    /** Every name of a sign that may be found. */
    public SortedSet<String> names() {
        var names = new TreeSet<>(categories.concepts());
        names.addAll(RiskRule.families());
        names.addAll(Signs.SHAPES);
        return names;
    }

    @Override
    public Understanding read(String written, Audience audience) {
        return understanding(signs(written));
    }

    /** What these signs of a message say by themselves. */
    public Understanding understanding(Signs signs) {
        var verdict = categories.judge(signs.concepts());
        var topic = Topic.general(verdict.category());
        var mood = SentimentRule.of(signs.feeling());
        var flags = EnumSet.noneOf(RiskFlag.class);
        for (String family : signs.families()) flags.add(RiskRule.flag(family));
        return new Understanding(
                signs.language(),
                topic,
                mood,
                FeedbackRule.judge(topic, mood, signs.concepts()),
                flags,
                RiskRule.grounds(signs.families()),
                flags.isEmpty() && signs.courtesy(),
                new Sureness(verdict.confidence(), 0, 0, 0),
                reasons(signs, topic.category(), flags));
    }

    /** The places that speak for this category, the feeling and these flags; the first of each. */
    public List<Reason> reasons(Signs signs, Category category, Set<RiskFlag> flags) {
        var reasons = new ArrayList<Reason>();
        for (var part : Part.values()) {
            int room = MOST_REASONS;
            for (var place : signs.places()) {
                if (place.part() != part || room == 0) continue;
                boolean speaks =
                        switch (part) {
                            case CATEGORY -> categories.favours(place.sign(), category);
                            case SENTIMENT -> true;
                            case RISK -> flags.contains(RiskRule.flag(place.sign()));
                        };
                if (!speaks) continue;
                reasons.add(reason(signs, place));
                room--;
            }
        }
        return reasons;
    }

    /** A place as one of the message as it was written. */
    public static Reason reason(Signs signs, Place place) {
        var message = signs.message();
        int end = message.written(place.end() - 1) + 1;
        return new Reason(place.part(), place.sign(), message.written(place.start()), end);
    }

    private static void addFeeling(Set<String> found, double feeling) {
        switch (SentimentRule.of(feeling)) {
            case NEGATIVE -> found.add(feeling <= -MUCH_FEELING ? VERY_NEGATIVE : NEGATIVE);
            case POSITIVE -> found.add(feeling >= MUCH_FEELING ? VERY_POSITIVE : POSITIVE);
            case NEUTRAL -> {}
        }
    }
}
