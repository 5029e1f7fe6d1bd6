package org.socialcare.domain.answers;

import org.socialcare.domain.triage.text.Letters.Script;
import org.socialcare.domain.triage.text.Normaliser;
import org.socialcare.domain.triage.text.ScriptCount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Approved articles, ready to be searched. Immutable, hence safe for any number of threads.
 *
 * <p>A question is compared with every phrasing of every article in its language. A token weighs
 * {@code ln(1 + phrasings / phrasings with it)}, one that no phrasing has as if half a phrasing had
 * it. The score of two texts is twice the weight of what they share by the weight of both: a
 * phrasing that says the same scores 1, and words of the question that nobody foresaw count against
 * it. One sentence of several is compared alone too, for nine tenths of its score. Greek that is
 * typed in Latin letters finds the Greek phrasings.
 */
public final class KnowledgeBase {
    private static final double OF_ONE_SENTENCE = 0.9;
    private static final double UNSEEN = 0.5;
    private static final String GREEK = "el";
    private static final String SENTENCE_ENDS = ".?!;。？！；\n";

    private final Tokens tokens;
    private final List<Phrasing> phrasings = new ArrayList<>();
    private final Map<String, Map<String, Integer>> having = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    /**
     * @param articles those not approved are left out
     */
    public KnowledgeBase(Collection<Article> articles, Normaliser normaliser) {
        tokens = new Tokens(normaliser);
        for (Article article : articles) {
            if (article.state() != Article.State.APPROVED) continue;
            article.words().forEach((language, words) -> add(article, language, words));
        }
    }

    private record Phrasing(Article article, String language, String text, Set<String> tokens) {}

    private record Scored(Phrasing phrasing, double score, List<String> shared) {}

    private void add(Article article, String language, ArticleWords words) {
        Set<String> texts = new HashSet<>(words.questions());
        texts.add(words.title());
        for (String text : texts) {
            Set<String> found = tokens.of(text);
            add(new Phrasing(article, language, text, found));
            if (language.equals(GREEK)) {
                Set<String> keys = tokens.inAnyLetters(text);
                add(new Phrasing(article, Greeklish.LANGUAGE, text, keys));
            }
        }
    }

    private void add(Phrasing phrasing) {
        if (phrasing.tokens().isEmpty()) return;
        phrasings.add(phrasing);
        sizes.merge(phrasing.language(), 1, Integer::sum);
        var known = having.computeIfAbsent(phrasing.language(), _ -> new HashMap<>());
        phrasing.tokens().forEach(token -> known.merge(token, 1, Integer::sum));
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
                            each.shared()));
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
        double weight = weight(asked, language);
        for (Phrasing phrasing : phrasings) {
            if (!phrasing.language().equals(language) || !phrasing.article().holds(at)) continue;
            List<String> shared = new ArrayList<>();
            for (String token : asked) if (phrasing.tokens().contains(token)) shared.add(token);
            if (shared.isEmpty()) continue;
            double both = weight + weight(phrasing.tokens(), language);
            double score = factor * 2 * weight(shared, language) / both;
            String id = phrasing.article().id();
            Scored known = nearest.get(id);
            if (known == null || known.score() < score) {
                nearest.put(id, new Scored(phrasing, score, shared));
            }
        }
    }

    private double weight(Collection<String> some, String language) {
        Map<String, Integer> known = having.getOrDefault(language, Map.of());
        double size = sizes.getOrDefault(language, 0);
        double sum = 0;
        for (String token : some) {
            Integer with = known.get(token);
            sum += Math.log1p(size / (with == null ? UNSEEN : with));
        }
        return sum;
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
