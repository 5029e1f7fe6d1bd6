package org.socialcare.domain.triage.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of a task's labels, and which of them are one where only what stands before a dot
 * counts. Made once for a model: for every message they would cost more than the answer.
 */
final class Names {
    private final List<String> fine;
    private final Names coarse;
    private final int[] group;

    private Names(List<String> fine, List<String> coarse, int[] group) {
        this.fine = List.copyOf(fine);
        this.coarse = coarse.size() == fine.size() ? this : of(coarse);
        this.group = group;
    }

    static Names of(List<String> labels) {
        var coarse = new ArrayList<String>();
        var group = new int[labels.size()];
        for (int i = 0; i < group.length; i++) {
            String label = labels.get(i);
            int dot = label.indexOf('.');
            String name = dot < 0 ? label : label.substring(0, dot);
            if (!coarse.contains(name)) coarse.add(name);
            group[i] = coarse.indexOf(name);
        }
        return new Names(labels, coarse, group);
    }

    List<String> labels() {
        return fine;
    }

    /** The names before the dots. */
    Names coarse() {
        return coarse;
    }

    /** What labels with the same name before the dot amount to together. */
    double[] merged(double[] probabilities) {
        var sums = new double[coarse.fine.size()];
        for (int i = 0; i < probabilities.length; i++) sums[group[i]] += probabilities[i];
        return sums;
    }
}
