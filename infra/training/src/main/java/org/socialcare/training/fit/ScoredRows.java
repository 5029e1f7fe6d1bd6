package org.socialcare.training.fit;

import org.socialcare.domain.triage.model.Head;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scored rows, all of them and by language, in the order in which they were asked about. */
final class ScoredRows {
    private final List<Scored> all = new ArrayList<>();
    private final Map<String, List<Scored>> byLanguage = new TreeMap<>();

    void add(String language, Scored row) {
        all.add(row);
        byLanguage.computeIfAbsent(language, _ -> new ArrayList<>()).add(row);
    }

    List<Scored> all() {
        return all;
    }

    Map<String, List<Scored>> byLanguage() {
        return byLanguage;
    }

    /** Those of one language, or all. */
    List<Scored> of(String language) {
        return language.equals(Head.ANY_LANGUAGE)
                ? all
                : byLanguage.getOrDefault(language, List.of());
    }
}
