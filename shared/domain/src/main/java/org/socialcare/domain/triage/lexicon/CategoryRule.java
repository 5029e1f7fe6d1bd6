package org.socialcare.domain.triage.lexicon;

import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.text.TabbedFile;

import java.io.Reader;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Weighs the concepts of a message for and against each category. */
final class CategoryRule {

    // What is left when nothing else is said: one word weighs more.
    private static final int PRIOR_OF_OTHER = 1;
    // The margin at which confidence is one half.
    private static final double HALF_SURE = 4;

    private final Map<String, EnumMap<Category, Integer>> weights;

    private CategoryRule(Map<String, EnumMap<Category, Integer>> weights) {
        this.weights = weights;
    }

    /** The category and how far it is ahead of the next one. */
    record Verdict(Category category, double confidence) {}

    /** Reads rows of concept, category and a whole-number weight, which may be negative. */
    static CategoryRule read(String file, Reader source) {
        var weights = new HashMap<String, EnumMap<Category, Integer>>();
        for (var row : TabbedFile.read(file, source, 3)) {
            var ofConcept =
                    weights.computeIfAbsent(row.cell(0), _ -> new EnumMap<>(Category.class));
            if (ofConcept.put(category(row), weight(row)) != null) {
                throw row.wrong("this concept and category are already there");
            }
        }
        return new CategoryRule(weights);
    }

    private static Category category(TabbedFile.Row row) {
        for (var category : Category.values()) {
            if (category.name().toLowerCase(Locale.ROOT).equals(row.cell(1))) return category;
        }
        throw row.wrong("unknown category " + row.cell(1));
    }

    private static int weight(TabbedFile.Row row) {
        try {
            return Integer.parseInt(row.cell(2));
        } catch (NumberFormatException notANumber) {
            throw row.wrong("the weight is not a whole number: " + row.cell(2));
        }
    }

    /** Every concept that has a weight. */
    Set<String> concepts() {
        return weights.keySet();
    }

    /** Whether a concept speaks for a category. */
    boolean favours(String concept, Category category) {
        var ofConcept = weights.get(concept);
        return ofConcept != null && ofConcept.getOrDefault(category, 0) > 0;
    }

    Verdict judge(Collection<String> concepts) {
        var scores = new EnumMap<Category, Integer>(Category.class);
        for (var category : Category.values()) scores.put(category, 0);
        scores.put(Category.OTHER, PRIOR_OF_OTHER);
        for (String concept : concepts) {
            var ofConcept = weights.get(concept);
            if (ofConcept == null) continue;
            for (var weight : ofConcept.entrySet()) {
                scores.merge(weight.getKey(), weight.getValue(), Integer::sum);
            }
        }
        return verdict(scores);
    }

    private static Verdict verdict(EnumMap<Category, Integer> scores) {
        var best = Category.OTHER;
        int most = Integer.MIN_VALUE;
        int next = Integer.MIN_VALUE;
        for (var score : scores.entrySet()) {
            // In doubt nothing in particular is asked.
            boolean inDoubt = score.getValue() == most && score.getKey() == Category.OTHER;
            boolean wins = score.getValue() > most || inDoubt;
            if (wins) {
                next = most;
                most = score.getValue();
                best = score.getKey();
            } else {
                next = Math.max(next, score.getValue());
            }
        }
        double margin = most - (double) next;
        return new Verdict(best, margin / (margin + HALF_SURE));
    }
}
