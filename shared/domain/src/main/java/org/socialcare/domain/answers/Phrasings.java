package org.socialcare.domain.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every phrasing of the articles in one language, and what tokens are worth among them. */
final class Phrasings {
    private static final double UNSEEN = 0.5;
    private static final double UNFORESEEN_TROUBLE = 3;

    private final Trouble trouble;
    private final List<Phrasing> all = new ArrayList<>();
    private final Map<String, Set<String>> articlesWith = new HashMap<>();
    private final Map<String, Set<String>> wordsOf = new HashMap<>();

    Phrasings(Trouble trouble) {
        this.trouble = trouble;
    }

    record Phrasing(Article article, String text, Set<String> tokens) {}

    void add(Phrasing phrasing) {
        String article = phrasing.article().id();
        all.add(phrasing);
        wordsOf.computeIfAbsent(article, _ -> new HashSet<>()).addAll(phrasing.tokens());
        for (String token : phrasing.tokens()) {
            articlesWith.computeIfAbsent(token, _ -> new HashSet<>()).add(article);
        }
    }

    List<Phrasing> all() {
        return all;
    }

    /** The weighted part of the phrasing that was asked, 0 to 1. */
    double partAsked(Phrasing phrasing, Collection<String> shared) {
        return weight(shared) / weight(phrasing.tokens());
    }

    /** The weighted part of what was asked that the article has in any of its phrasings, 0 to 1. */
    double partKnown(Set<String> asked, Article article) {
        Set<String> words = wordsOf.getOrDefault(article.id(), Set.of());
        double known = 0;
        double sum = 0;
        for (String token : asked) {
            double weight = weight(token);
            if (words.contains(token)) known += weight;
            else if (trouble.isTold(token)) weight *= UNFORESEEN_TROUBLE;
            sum += weight;
        }
        return known / sum;
    }

    private double weight(Collection<String> tokens) {
        double sum = 0;
        for (String token : tokens) sum += weight(token);
        return sum;
    }

    private double weight(String token) {
        Set<String> with = articlesWith.get(token);
        return Tokens.share(token)
                * Math.log1p(wordsOf.size() / (with == null ? UNSEEN : with.size()));
    }
}
