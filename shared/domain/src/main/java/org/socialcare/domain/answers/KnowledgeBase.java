package org.socialcare.domain.answers;

import org.socialcare.domain.answers.Phrasings.Phrasing;
import org.socialcare.domain.triage.text.Letters.Script;
import org.socialcare.domain.triage.text.Normaliser;
import org.socialcare.domain.triage.text.ScriptCount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Approved articles, ready to be searched. Immutable, hence safe for any number of threads.
 *
 * <p>A question is compared with every phrasing of every article in its language. A token weighs
 * {@code ln(1 + articles / articles with it)}, one that no article has as if half an article had
 * it. The score is the geometric mean of two parts by weight: how much of the phrasing was asked,
 * and how much of the question the article knows in any phrasing. One that says the same scores 1,
 * and words of the question that nobody foresaw count against it, those of {@link Trouble} most.
 * One sentence of several is compared alone too, for nine tenths of its score. Greek that is typed
 * in Latin letters finds the Greek phrasings.
 */
public final class KnowledgeBase {
    private static final double OF_ONE_SENTENCE = 0.9;
    private static final String SENTENCE_ENDS = ".?!;。？！；\n";
    private static final String GREEK = "el";

    private final Tokens tokens;
    private final Trouble trouble;
    private final Map<String, Phrasings> languages = new HashMap<>();

    /**
     * @param articles those not approved are left out
     */
    public KnowledgeBase(Collection<Article> articles, Normaliser normaliser) {
        tokens = new Tokens(normaliser);
        trouble = new Trouble(tokens);
        for (Article article : articles) {
            if (article.state() != Article.State.APPROVED) continue;
            article.words().forEach((language, words) -> add(article, language, words));
        }
    }

    private record Scored(Phrasing phrasing, double score, List<String> shared) {
        /** Of a title and a question that score the same, the question tells more. */
        boolean isNearerThan(Scored other) {
            return score == other.score ? shared.size() > other.shared.size() : score > other.score;
        }
    }

    private void add(Article article, String language, ArticleWords words) {
        Set<String> texts = new LinkedHashSet<>(words.questions());
        texts.add(words.title());
        for (String text : texts) {
            add(article, language, text);
            if (language.equals(GREEK)) add(article, Greeklish.LANGUAGE, text);
        }
    }

    private void add(Article article, String language, String text) {
        Set<String> found = tokens(text, language);
        if (found.isEmpty()) return;
        languages
                .computeIfAbsent(language, _ -> new Phrasings(trouble))
                .add(new Phrasing(article, text, found));
    }

    private Set<String> tokens(String text, String language) {
        return language.equals(Greeklish.LANGUAGE) ? tokens.inAnyLetters(text) : tokens.of(text);
    }

    /**
     * The articles nearest to a question, best first, each once. The confidence of the best is its
     * score, less half the square of the next one's part of it: {@code s (1 - (t/s)² / 2)}. Two
     * articles equally near are so each half as sure as one alone; all others have none.
     *
     * @param at only what holds then is found
     */
    public List<Found> find(String question, String language, Instant at) {
        String compared = isGreeklish(question, language) ? Greeklish.LANGUAGE : language;
        List<Scored> best = new ArrayList<>(nearest(question, compared, at).values());
        best.sort(
                Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.phrasing().article().id()));
        List<Found> found = new ArrayList<>();
        for (Scored each : best) {
            double confidence = found.isEmpty() ? confidence(best) : 0;
            found.add(
                    new Found(
                            each.phrasing().article(),
                            confidence,
                            each.score(),
                            each.phrasing().text(),
                            Tokens.longest(each.shared())));
        }
        return found;
    }

    private static boolean isGreeklish(String question, String language) {
        return language.equals(GREEK) && ScriptCount.of(question).prevailing() == Script.LATIN;
    }

    private static double confidence(List<Scored> best) {
        double first = best.getFirst().score();
        double part = best.size() > 1 ? best.get(1).score() / first : 0;
        return first * (1 - part * part / 2);
    }

    /** The best phrasing of each article that shares anything with the question. */
    private Map<String, Scored> nearest(String question, String language, Instant at) {
        Map<String, Scored> nearest = new LinkedHashMap<>();
        score(nearest, tokens(question, language), 1, language, at);
        List<String> sentences = sentences(question);
        for (String sentence : sentences.size() > 1 ? sentences : List.<String>of()) {
            score(nearest, tokens(sentence, language), OF_ONE_SENTENCE, language, at);
        }
        return nearest;
    }

    private void score(
            Map<String, Scored> nearest,
            Set<String> asked,
            double factor,
            String language,
            Instant at) {
        Phrasings phrasings = languages.get(language);
        if (phrasings == null) return;
        for (Phrasing phrasing : phrasings.all()) {
            Article article = phrasing.article();
            if (!article.holds(at)) continue;
            List<String> shared = new ArrayList<>();
            for (String token : asked) if (phrasing.tokens().contains(token)) shared.add(token);
            if (shared.isEmpty()) continue;
            double parts =
                    phrasings.partAsked(phrasing, shared) * phrasings.partKnown(asked, article);
            double score = factor * Math.sqrt(parts);
            nearest.merge(
                    article.id(),
                    new Scored(phrasing, score, shared),
                    (known, other) -> other.isNearerThan(known) ? other : known);
        }
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && SENTENCE_ENDS.indexOf(text.charAt(i)) < 0) continue;
            String sentence = text.substring(start, i).strip();
            if (!sentence.isEmpty()) sentences.add(sentence);
            start = i + 1;
        }
        return sentences;
    }
}
