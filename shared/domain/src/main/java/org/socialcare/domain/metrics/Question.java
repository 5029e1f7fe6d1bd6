package org.socialcare.domain.metrics;

import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to know of a period.
 *
 * @param metrics by id, in the order in which they are answered
 * @param by none for the total alone, one dimension, or two crossed
 */
public record Question(String brand, Span span, List<String> metrics, List<Dimension> by) {
    public Question {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
    }

    /**
     * Why a question cannot be answered.
     *
     * @param pointer which part of it, such as {@code /metrics/0}
     * @param detail in plain English, naming what was asked for
     */
    public record Problem(String pointer, String detail) {}

    /** The first thing that is wrong with it; absent if it can be answered. */
    public Optional<Problem> problem() {
        for (int i = 0; i < metrics.size(); i++) {
            if (Registry.find(metrics.get(i)).isEmpty()) {
                return Optional.of(
                        new Problem("/metrics/" + i, "There is no metric " + metrics.get(i) + "."));
            }
        }
        if (by.size() > 2) {
            return Optional.of(new Problem("/by/2", "Figures are crossed by at most two."));
        }
        if (by.size() == 2 && by.get(0) == by.get(1)) {
            return Optional.of(new Problem("/by/1", by.get(1) + " cannot be crossed with itself."));
        }
        return Optional.empty();
    }
}
