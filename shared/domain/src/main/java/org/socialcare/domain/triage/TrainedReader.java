package org.socialcare.domain.triage;

import org.socialcare.domain.triage.lexicon.LexiconReader;
import org.socialcare.domain.triage.lexicon.Signs;
import org.socialcare.domain.triage.model.LetterPieces;
import org.socialcare.domain.triage.model.Model;
import org.socialcare.domain.triage.model.Opinion;
import org.socialcare.domain.triage.model.Pieces;
import org.socialcare.domain.triage.model.Table.Kind;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.domain.triage.text.ScriptCount;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads words by lexicons and a trained model together. A flag that a lexicon raises stays raised
 * whatever the model says, because why it was raised can be read; the model adds those that nobody
 * has a stem for. Immutable, hence safe for any number of threads.
 */
public final class TrainedReader implements ReadWords {
    /** Probabilities from which on the model raises a flag of its own. */
    private static final Map<Task, Raise> RAISES =
            Map.of(
                    Task.EMERGENCY, new Raise(RiskFlag.EMERGENCY, "emergency", 0.5),
                    Task.SENSITIVE, new Raise(RiskFlag.SENSITIVE, "sensitive", 0.5),
                    Task.ABUSE, new Raise(RiskFlag.ABUSE, "abuse", 0.8));

    private static final String OTHER_LANGUAGE = "other";
    private static final String UNKNOWN_LANGUAGE = "und";

    /** Below this the model's guess of a language is no better than that of its commonest words. */
    private static final double SURE_OF_LANGUAGE = 0.5;

    private final LexiconReader lexicons;
    private final Model model;

    /** A reader of these lexicons and a model trained with their signs. */
    public TrainedReader(LexiconReader lexicons, Model model) {
        this.lexicons = lexicons;
        this.model = model;
    }

    private record Raise(RiskFlag flag, String label, double from) {}

    /** How probable every label of every task is. */
    public Map<Task, Opinion> opinions(String written) {
        return opinions(written, lexicons.signs(written));
    }

    private Map<Task, Opinion> opinions(String written, Signs signs) {
        var script = ScriptCount.of(signs.text()).prevailing();
        String trust =
                switch (script) {
                    case HAN -> "zh";
                    case GREEK -> "el";
                    case LATIN -> "en";
                    case KANA, HANGUL, CYRILLIC, ARABIC, OTHER, NONE -> "";
                };
        var opinions =
                model.judge(Kind.TEXT, Pieces.of(signs.text(), script), signs.names(), trust);
        opinions.putAll(model.judge(Kind.LETTERS, LetterPieces.of(written), Set.of(), ""));
        return opinions;
    }

    @Override
    public Understanding read(String written) {
        var signs = lexicons.signs(written);
        var byLexicons = lexicons.understanding(signs);
        var opinions = opinions(written, signs);
        var flags = EnumSet.noneOf(RiskFlag.class);
        flags.addAll(byLexicons.flags());
        var reasons = new ArrayList<>(byLexicons.reasons());
        for (var task : opinions.keySet()) {
            var raise = RAISES.get(task);
            var opinion = opinions.get(task);
            if (raise == null || opinion == null || opinion.of(raise.label()) < raise.from()) {
                continue;
            }
            if (flags.add(raise.flag())) reasons.add("model." + raise.label());
        }
        var category = opinions.get(Task.CATEGORY);
        var sentiment = opinions.get(Task.SENTIMENT);
        return new Understanding(
                language(opinions, byLexicons.language()),
                category == null
                        ? byLexicons.category()
                        : Category.valueOf(category.label().toUpperCase(Locale.ROOT)),
                category == null ? byLexicons.confidence() : category.confidence(),
                sentiment == null
                        ? byLexicons.sentiment()
                        : Sentiment.valueOf(sentiment.label().toUpperCase(Locale.ROOT)),
                flags,
                flags.isEmpty() && signs.courtesy(),
                reasons);
    }

    private static String language(Map<Task, Opinion> opinions, String byLexicons) {
        var opinion = opinions.get(Task.LANGUAGE);
        if (opinion == null || opinion.confidence() < SURE_OF_LANGUAGE) return byLexicons;
        return opinion.label().equals(OTHER_LANGUAGE) ? UNKNOWN_LANGUAGE : opinion.label();
    }
}
