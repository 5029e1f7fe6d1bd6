package org.socialcare.domain.triage;

import org.socialcare.domain.triage.lexicon.LexiconReader;
import org.socialcare.domain.triage.lexicon.Signs;
import org.socialcare.domain.triage.model.LetterPieces;
import org.socialcare.domain.triage.model.Model;
import org.socialcare.domain.triage.model.Opinion;
import org.socialcare.domain.triage.model.Opinions;
import org.socialcare.domain.triage.model.Pieces;
import org.socialcare.domain.triage.model.Table.Kind;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.domain.triage.text.ScriptCount;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads words by lexicons and a trained model together. A flag that a lexicon raises stays raised
 * whatever the model says, because why it was raised can be read; the model adds those that nobody
 * has a stem for. Immutable, hence safe for any number of threads.
 */
public final class TrainedReader implements ReadWords {
    /** Probabilities from which on the model raises a flag of its own. */
    private static final List<Raise> RAISES =
            List.of(
                    new Raise(Task.EMERGENCY, RiskFlag.EMERGENCY, "emergency", 0.5),
                    new Raise(Task.SENSITIVE, RiskFlag.SENSITIVE, "sensitive", 0.5),
                    new Raise(Task.ABUSE, RiskFlag.ABUSE, "abuse", 0.8));

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

    private record Raise(Task task, RiskFlag flag, String label, double from) {}

    /** How probable every label of every task is. */
    public Opinions opinions(String written) {
        return opinions(written, lexicons.signs(written));
    }

    private Opinions opinions(String written, Signs signs) {
        var script = ScriptCount.of(signs.text()).prevailing();
        String trust =
                switch (script) {
                    case HAN -> "zh";
                    case GREEK -> "el";
                    case LATIN -> "en";
                    case KANA, HANGUL, CYRILLIC, ARABIC, OTHER, NONE -> "";
                };
        return model.judge(Kind.TEXT, Pieces.of(signs.text(), script), signs.names(), trust)
                .and(model.judge(Kind.LETTERS, LetterPieces.of(written), Set.of(), ""));
    }

    @Override
    public Understanding read(String written) {
        var signs = lexicons.signs(written);
        var byLexicons = lexicons.understanding(signs);
        var opinions = opinions(written, signs);
        var flags = EnumSet.noneOf(RiskFlag.class);
        flags.addAll(byLexicons.flags());
        var reasons = new ArrayList<>(byLexicons.reasons());
        for (var raise : RAISES) {
            if (opinions.probability(raise.task(), raise.label()) < raise.from()) continue;
            if (flags.add(raise.flag())) reasons.add("model." + raise.label());
        }
        var category = opinions.on(Task.CATEGORY);
        return new Understanding(
                language(opinions, byLexicons.language()),
                category.map(TrainedReader::category).orElse(byLexicons.category()),
                category.map(Opinion::confidence).orElse(byLexicons.confidence()),
                opinions.on(Task.SENTIMENT)
                        .map(TrainedReader::sentiment)
                        .orElse(byLexicons.sentiment()),
                flags,
                flags.isEmpty() && signs.courtesy(),
                reasons);
    }

    private static Category category(Opinion opinion) {
        return Category.valueOf(opinion.label().toUpperCase(Locale.ROOT));
    }

    private static Sentiment sentiment(Opinion opinion) {
        return Sentiment.valueOf(opinion.label().toUpperCase(Locale.ROOT));
    }

    private static String language(Opinions opinions, String byLexicons) {
        return opinions.on(Task.LANGUAGE)
                .filter(opinion -> opinion.confidence() >= SURE_OF_LANGUAGE)
                .map(Opinion::label)
                .map(label -> label.equals(OTHER_LANGUAGE) ? UNKNOWN_LANGUAGE : label)
                .orElse(byLexicons);
    }
}
