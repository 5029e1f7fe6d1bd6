package org.socialcare.domain.triage;

import org.socialcare.domain.triage.Reason.Part;
import org.socialcare.domain.triage.lexicon.FeedbackRule;
import org.socialcare.domain.triage.lexicon.LexiconReader;
import org.socialcare.domain.triage.lexicon.Signs;
import org.socialcare.domain.triage.model.LetterPieces;
import org.socialcare.domain.triage.model.Model;
import org.socialcare.domain.triage.model.Model.Asked;
import org.socialcare.domain.triage.model.Model.Found;
import org.socialcare.domain.triage.model.Opinion;
import org.socialcare.domain.triage.model.Opinions;
import org.socialcare.domain.triage.model.Pieces;
import org.socialcare.domain.triage.model.Table.Kind;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.domain.triage.text.Letters.Script;
import org.socialcare.domain.triage.text.ScriptCount;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads words by lexicons and a trained model together. A flag of danger that a lexicon raises
 * stays raised unless the model thinks next to nothing of it, because to miss one is worse than to
 * raise one, and a word of farewell to life always stands; the model adds those that nobody has a
 * stem for. Whether somebody is insulted the model decides alone: the same words are an insult or a
 * joke. Immutable, hence safe for any number of threads.
 */
public final class TrainedReader implements ReadWords {
    /**
     * Probabilities from which on the model raises a flag of its own. Danger is missed at a higher
     * price than it is looked at for nothing; the trainer's card says how often each happens.
     */
    private static final List<Raise> RAISES =
            List.of(
                    new Raise(Task.EMERGENCY, RiskFlag.EMERGENCY, 0.2),
                    new Raise(Task.SENSITIVE, RiskFlag.SENSITIVE, 0.25),
                    new Raise(Task.ABUSE, RiskFlag.ABUSE, 0.45));

    /** Below this a stem of danger was part of something else, such as a film or a price. */
    private static final double DOUBTFUL = 0.1;

    /**
     * How many times as many private messages to shops are neutral, and praise, as of the reviews,
     * posts and messages together that the model learnt feelings from, beside those that complain.
     * Between what was learnt and what our own mail has (ten times and 0.4), for complaints that
     * are missed cost more than questions taken for such; found on mail the card does not judge.
     */
    private static final Map<String, Double> FEELINGS_TO_A_SHOP =
            Map.of("neutral", 4.0, "positive", 0.6);

    private static final String OTHER_LANGUAGE = "other";
    private static final String UNKNOWN_LANGUAGE = "und";
    private static final String GREEK = "el";

    /** Those the model was taught. */
    private static final List<String> LANGUAGES = List.of("zh", "en", GREEK);

    /** Below this the model's guess of a language is no better than that of its commonest words. */
    private static final double SURE_OF_LANGUAGE = 0.35;

    private final LexiconReader lexicons;
    private final Model model;

    /** A reader of these lexicons and a model trained with their signs. */
    public TrainedReader(LexiconReader lexicons, Model model) {
        this.lexicons = lexicons;
        this.model = model;
    }

    private record Raise(Task task, RiskFlag flag, double from) {}

    /** The probability from which on a flag is raised, 0 to 1. */
    public static double raisesFrom(Task flag) {
        return RAISES.stream()
                .filter(raise -> raise.task() == flag)
                .mapToDouble(Raise::from)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(flag + " is no flag"));
    }

    /** How probable every label of every task is, of what is said to everybody. */
    public Opinions opinions(String written) {
        var signs = lexicons.signs(written);
        return opinions(written, Audience.PUBLIC, signs, ScriptCount.of(signs.text()).prevailing());
    }

    private Opinions opinions(String written, Audience audience, Signs signs, Script script) {
        var found = new Found(signs.names(), signs.sceneNames(), trusted(script));
        var opinions =
                model.judge(Kind.TEXT, Pieces.of(signs.text(), script), found)
                        .take(model.judge(Kind.LETTERS, LetterPieces.of(written), Found.NOTHING))
                        .coarsen(Task.LANGUAGE);
        boolean worded = script != Script.NONE && opinions.on(Task.LANGUAGE).isPresent();
        if (worded && !LANGUAGES.contains(language(opinions, signs.language(), script))) {
            doubt(opinions);
        }
        if (audience == Audience.SHOP) opinions.expect(Task.SENTIMENT, FEELINGS_TO_A_SHOP);
        return opinions;
    }

    /**
     * Words of a language the model was never taught tell it next to nothing of feelings and
     * topics. What they may say of danger is looked at all the same.
     */
    private static void doubt(Opinions opinions) {
        double understood = 0;
        for (String language : LANGUAGES) {
            understood += opinions.probability(Task.LANGUAGE, language);
        }
        for (var task : List.of(Task.SENTIMENT, Task.CATEGORY, Task.TOPIC)) {
            opinions.doubt(task, Math.min(1, understood));
        }
    }

    /** Whose trust a text in this script is read with; empty where there is none of its own. */
    public static String trusted(Script script) {
        return switch (script) {
            case HAN -> "zh";
            case GREEK -> "el";
            case LATIN -> "en";
            case KANA, HANGUL, CYRILLIC, ARABIC, OTHER, NONE -> "";
        };
    }

    @Override
    public Understanding read(String written, Audience audience) {
        var signs = lexicons.signs(written);
        var byLexicons = lexicons.understanding(signs);
        var script = ScriptCount.of(signs.text()).prevailing();
        var opinions = opinions(written, audience, signs, script);
        var asked = new ArrayList<Asked>();
        var flags = EnumSet.noneOf(RiskFlag.class);
        flags.addAll(byLexicons.flags());
        if (opinions.on(Task.ABUSE).isPresent()) flags.remove(RiskFlag.ABUSE);
        for (var raise : RAISES) {
            if (flags.contains(raise.flag()) && isDoubtful(raise, opinions, signs, script)) {
                flags.remove(raise.flag());
            }
        }
        for (var raise : RAISES) {
            if (opinions.raised(raise.task()) < raise.from() || !flags.add(raise.flag())) continue;
            opinions.ground(raise.task())
                    .ifPresent(ground -> asked.add(new Asked(raise.task(), ground)));
        }
        var topic = Topics.of(opinions).orElse(byLexicons.topic());
        var mood = opinions.on(Task.SENTIMENT);
        var sentiment = mood.map(TrainedReader::sentiment).orElse(byLexicons.sentiment());
        for (var task : List.of(Task.CATEGORY, Task.SENTIMENT)) {
            opinions.on(task).ifPresent(own -> asked.add(new Asked(task, own.label())));
        }
        var reasons = reasons(asked, signs);
        reasons.addAll(lexicons.reasons(signs, topic.category(), flags));
        return new Understanding(
                language(opinions, signs.language(), script),
                topic,
                sentiment,
                FeedbackRule.judge(topic, sentiment, signs.concepts()),
                flags,
                flags.contains(RiskFlag.SENSITIVE) ? grounds(byLexicons, opinions) : Set.of(),
                flags.isEmpty() && signs.courtesy(),
                sure(opinions, topic, byLexicons),
                reasons);
    }

    /**
     * Those that words name, or else what the model thinks most probable. Courts, authorities and
     * the public it knows as one: who turns to one often turns to another.
     */
    private static Set<Ground> grounds(Understanding byLexicons, Opinions opinions) {
        if (!byLexicons.grounds().isEmpty()) return byLexicons.grounds();
        return switch (opinions.ground(Task.SENSITIVE).orElse("")) {
            case "sensitive.safety" -> Set.of(Ground.SAFETY);
            case "sensitive.privacy" -> Set.of(Ground.PRIVACY);
            default -> Set.of();
        };
    }

    /** What the model was not taught, such as another language, it cannot doubt. */
    private static boolean isDoubtful(Raise raise, Opinions opinions, Signs signs, Script script) {
        return opinions.on(raise.task()).isPresent()
                && !trusted(script).isEmpty()
                && !signs.tellsOfSelfHarm()
                && opinions.raised(raise.task()) < DOUBTFUL;
    }

    private List<Reason> reasons(List<Asked> asked, Signs signs) {
        var message = signs.message();
        var reasons = new ArrayList<Reason>();
        var places = model.strongest(asked, message.text());
        for (int i = 0; i < places.size(); i++) {
            var part = part(asked.get(i).task());
            places.get(i)
                    .map(
                            span ->
                                    new Reason(
                                            part,
                                            Reason.MODEL,
                                            message.written(span.start()),
                                            message.written(span.end() - 1) + 1))
                    .ifPresent(reasons::add);
        }
        for (var flag : asked) {
            for (var scene : scenes(flag, signs)) {
                if (reasons.stream().noneMatch(scene::isAt)) reasons.add(scene);
            }
        }
        return reasons;
    }

    /** What goes on in the message that made the model raise a flag of danger. */
    private List<Reason> scenes(Asked flag, Signs signs) {
        var telling = model.tellingScenes(flag, signs.sceneNames());
        var reasons = new ArrayList<Reason>();
        for (var place : signs.scenes()) {
            if (telling.contains(place.sign())) reasons.add(LexiconReader.reason(signs, place));
        }
        return reasons;
    }

    private static Part part(Task task) {
        return switch (task) {
            case CATEGORY, TOPIC -> Part.CATEGORY;
            case SENTIMENT -> Part.SENTIMENT;
            case ABUSE, EMERGENCY, SENSITIVE, LANGUAGE -> Part.RISK;
        };
    }

    private static Sureness sure(Opinions opinions, Topic topic, Understanding byLexicons) {
        return new Sureness(
                confidence(opinions, Task.CATEGORY).orElse(byLexicons.confidence()),
                Topics.confidence(opinions, topic),
                confidence(opinions, Task.SENTIMENT).orElse(0.0),
                confidence(opinions, Task.LANGUAGE).orElse(0.0));
    }

    private static Optional<Double> confidence(Opinions opinions, Task task) {
        return opinions.on(task).map(Opinion::confidence);
    }

    private static Sentiment sentiment(Opinion opinion) {
        return Sentiment.valueOf(opinion.label().toUpperCase(Locale.ROOT));
    }

    /**
     * Where there is no letter, the model only knows what most people speak. Greek in Latin letters
     * it was never taught; the words by which the lexicons know it are those of no other language.
     */
    private static String language(Opinions opinions, String byLexicons, Script script) {
        switch (script) {
            case NONE -> {
                return UNKNOWN_LANGUAGE;
            }
            case LATIN -> {
                if (byLexicons.equals(GREEK)) return GREEK;
            }
            case HAN, GREEK, KANA, HANGUL, CYRILLIC, ARABIC, OTHER -> {
                // these letters are what the model was taught to tell apart
            }
        }
        return opinions.on(Task.LANGUAGE)
                .filter(opinion -> opinion.confidence() >= SURE_OF_LANGUAGE)
                .map(Opinion::label)
                .map(label -> label.equals(OTHER_LANGUAGE) ? UNKNOWN_LANGUAGE : label)
                .orElse(byLexicons);
    }
}
