package org.socialcare.domain.triage.model;

import java.util.List;
import java.util.Map;

/** How probable each label of a task is; the probabilities add up to one. */
public final class Opinion {
    /** The label of a flag that is not raised, the first one of its task. */
    public static final String NONE = "none";

    private final Names names;
    private final double[] probabilities;

    Opinion(Names names, double[] probabilities) {
        this.names = names;
        this.probabilities = probabilities;
    }

    /**
     * The same with labels that differ only behind a dot made one, which is as probable as they are
     * together: the finer ones are there because a line can be drawn round each.
     */
    public Opinion coarse() {
        return new Opinion(names.coarse(), names.merged(probabilities));
    }

    /**
     * The same of somebody who may not have understood: the labels in the same order, and all the
     * nearer to equally probable the less was understood.
     *
     * @param understood how probably, 0 to 1
     */
    Opinion asFarAs(double understood) {
        var doubted = new double[probabilities.length];
        for (int i = 0; i < doubted.length; i++) {
            doubted[i] = understood * probabilities[i] + (1 - understood) / doubted.length;
        }
        return new Opinion(names, doubted);
    }

    /**
     * The same where other labels are to be expected than where the model learnt (Saerens, Latinne
     * and Decaestecker 2002, "Adjusting the Outputs of a Classifier to New a Priori
     * Probabilities").
     *
     * @param odds how many times as probable each label is, beside the others; 1 for those unnamed
     */
    Opinion expecting(Map<String, Double> odds) {
        var weighed = new double[probabilities.length];
        double all = 0;
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] = probabilities[i] * odds.getOrDefault(labels().get(i), 1.0);
            all += weighed[i];
        }
        for (int i = 0; i < weighed.length; i++) weighed[i] /= all;
        return new Opinion(names, weighed);
    }

    /** The most probable label, the first of equals. */
    public String label() {
        return labels().get(best(0));
    }

    /** The probability of the most probable label. */
    public double confidence() {
        return probabilities[best(0)];
    }

    /** The probability of this label; zero of one that the task does not know. */
    public double of(String label) {
        int at = labels().indexOf(label);
        return at < 0 ? 0 : probabilities[at];
    }

    /** How probable it is that a flag is raised, on whatever ground. */
    double raised() {
        return 1 - of(NONE);
    }

    /** The most probable ground on which a flag is raised, the first of equals. */
    String ground() {
        return labels().get(best(1));
    }

    /** All labels, in the order of the model's file. */
    public List<String> labels() {
        return names.labels();
    }

    private int best(int from) {
        int best = from;
        for (int i = from + 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) best = i;
        }
        return best;
    }
}
