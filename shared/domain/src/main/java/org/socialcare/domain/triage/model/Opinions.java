package org.socialcare.domain.triage.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the model says of one message, task by task. Made for one message and one thread. */
public final class Opinions {
    private final Map<Task, Opinion> opinions = new EnumMap<>(Task.class);

    void add(Task task, Opinion opinion) {
        opinions.put(task, opinion);
    }

    /** The opinion on a task; empty if the model was not trained for it, or not asked. */
    public Optional<Opinion> on(Task task) {
        return Optional.ofNullable(opinions.get(task));
    }

    /** How probable this label of a task is; zero if there is no opinion. */
    public double probability(Task task, String label) {
        var opinion = opinions.get(task);
        return opinion == null ? 0 : opinion.of(label);
    }

    /**
     * How probable it is that a flag is raised, on whatever ground; zero if there is no opinion.
     */
    public double raised(Task flag) {
        var opinion = opinions.get(flag);
        return opinion == null ? 0 : opinion.raised();
    }

    /** The most probable ground on which a flag is raised; empty if there is no opinion. */
    public Optional<String> ground(Task flag) {
        return on(flag).map(Opinion::ground);
    }

    /** Makes one opinion coarse, see {@link Opinion#coarse}. */
    public Opinions coarsen(Task task) {
        opinions.computeIfPresent(task, (_, opinion) -> opinion.coarse());
        return this;
    }

    /**
     * Makes an opinion one of somebody who may not have understood the words.
     *
     * @param understood how probably they were, 0 to 1
     */
    public Opinions doubt(Task task, double understood) {
        opinions.computeIfPresent(task, (_, opinion) -> opinion.asFarAs(understood));
        return this;
    }

    /**
     * Makes an opinion one that expects other labels than the model learnt from.
     *
     * @param odds how many times as probable each label is, beside the others; 1 for those unnamed
     */
    public Opinions expect(Task task, Map<String, Double> odds) {
        opinions.computeIfPresent(task, (_, opinion) -> opinion.expecting(odds));
        return this;
    }

    /** Takes in others, of which those on the same task win. */
    public Opinions take(Opinions others) {
        opinions.putAll(others.opinions);
        return this;
    }
}
