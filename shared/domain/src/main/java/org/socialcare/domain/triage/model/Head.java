package org.socialcare.domain.triage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of the model that answers one task.
 *
 * @param labels at least two
 * @param calibrations by language; that of the empty name serves every other language, and without
 *     it pieces and signs are added as they are
 */
public record Head(Task task, List<Label> labels, Map<String, Calibration> calibrations) {
    /** Stands for every language without a calibration of its own. */
    public static final String ANY_LANGUAGE = "";

    public Head {
        labels = List.copyOf(labels);
        calibrations = Map.copyOf(calibrations);
        if (labels.size() < 2) throw new IllegalArgumentException(task + " has too few labels");
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).column().isEmpty()) {
                throw new IllegalArgumentException(task + " has a label without a column");
            }
        }
    }

    int columns() {
        return labels.getFirst().column().isPresent() ? labels.size() : labels.size() - 1;
    }

    Names names() {
        // no stream: the first one of a cold start costs milliseconds
        var names = new ArrayList<String>();
        for (var label : labels) names.add(label.name());
        return Names.of(names);
    }

    /** A label that raises a flag; empty of what is no flag, and of labels it does not know. */
    Optional<Label> raising(String label) {
        if (labels.getFirst().column().isPresent()) return Optional.empty();
        for (var each : labels.subList(1, labels.size())) {
            if (each.name().equals(label)) return Optional.of(each);
        }
        return Optional.empty();
    }

    /** The column of a label, counted from this head's first; -1 if it has none. */
    int column(String label) {
        int column = 0;
        for (var each : labels) {
            if (each.name().equals(label)) return each.column().isPresent() ? column : -1;
            if (each.column().isPresent()) column++;
        }
        return -1;
    }

    /**
     * The opinion.
     *
     * @param sums of the table's whole numbers, this head's from {@code first} on
     * @param found places of the signs that were found
     * @param names those of the labels
     */
    Opinion judge(float[] sums, int first, SparseVector found, String language, Names names) {
        var calibration = calibration(language);
        var scores = new double[labels.size()];
        int column = first;
        for (int i = 0; i < scores.length; i++) {
            var label = labels.get(i);
            double pieces = 0;
            if (label.column().isPresent()) {
                pieces = label.column().get().score(sums[column++]);
            }
            scores[i] = calibration.score(i, pieces, label.signs(found));
        }
        Softmax.of(scores);
        return new Opinion(names, scores);
    }

    private Calibration calibration(String language) {
        var own = calibrations.get(language);
        if (own != null) return own;
        return calibrations.getOrDefault(ANY_LANGUAGE, Calibration.PLAIN);
    }
}
