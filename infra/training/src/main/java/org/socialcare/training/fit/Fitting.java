package org.socialcare.training.fit;

import org.socialcare.domain.triage.TrainedReader;
import org.socialcare.domain.triage.model.Calibration;
import org.socialcare.domain.triage.model.Head;
import org.socialcare.domain.triage.model.Opinion;
import org.socialcare.domain.triage.model.Task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Fits one task: weights to all examples, and trust to what models say that were fitted without the
 * examples they are asked about.
 *
 * @param places how many rows the table has
 * @param signs how many signs there are
 * @param shares how much each label counts beside the others
 */
public record Fitting(Task task, List<String> labels, int places, int signs, List<Double> shares) {
    /** With fewer examples a language shares the trust of all others. */
    private static final int ENOUGH = 200;

    public Fitting {
        labels = List.copyOf(labels);
        shares = List.copyOf(shares);
    }

    /** The fitted task. */
    public Fitted fit(List<Example> examples) {
        var whole = halves(examples);
        return new Fitted(task, labels, whole.columns(), whole.signs(), trust(examples));
    }

    private record Halves(List<DualDescent> columns, SignWeights signs) {

        double[] pieces(Example example, int labels) {
            var scores = new double[labels];
            int without = labels - columns.size();
            for (int i = 0; i < columns.size(); i++) {
                scores[i + without] = columns.get(i).score(example.pieces());
            }
            return scores;
        }
    }

    private Halves halves(List<Example> examples) {
        double[] costs = Balance.of(examples, shares);
        if (task == Task.EMERGENCY || task == Task.SENSITIVE) Traffic.raise(examples, costs);
        var rarity = Emphasis.rarity(examples, places);
        var weighed = rarity.weigh(examples);
        var columns = new ArrayList<DualDescent>();
        for (int label = isFlag() ? 1 : 0; label < labels.size(); label++) {
            if (task == Task.CATEGORY || task == Task.ABUSE) {
                var telling = rarity.telling(examples, label, costs);
                var own = telling.weigh(examples);
                columns.add(DualDescent.fit(own, label, costs, places).forPlain(telling));
            } else {
                columns.add(DualDescent.fit(weighed, label, costs, places).forPlain(rarity));
            }
        }
        return new Halves(columns, SignWeights.fit(examples, labels.size(), costs, signs));
    }

    private boolean isFlag() {
        return labels.getFirst().equals(Opinion.NONE);
    }

    /**
     * Flags are rare, and how rare is part of how probable one is: their trust is fitted to rows as
     * they come. Of other labels no source is like the messages there will be, so that all count
     * alike, and rows of sources the weights never saw are asked about as well.
     */
    private Map<String, Calibration> trust(List<Example> examples) {
        var scored = new ScoredRows();
        for (var fold : Folds.byLot(examples)) ask(fold, this::weights, scored);
        if (!isFlag()) {
            for (var fold : Folds.bySource(examples)) ask(fold, this::weights, scored);
        }
        var trust = new TreeMap<String, Calibration>();
        trust.put(Head.ANY_LANGUAGE, fitted(scored.all()));
        scored.byLanguage()
                .forEach(
                        (language, some) -> {
                            if (some.size() >= ENOUGH) trust.put(language, fitted(some));
                        });
        if (task == Task.ABUSE) doubt(examples, trust);
        return trust;
    }

    /**
     * What one source calls an insult another does not, and none is the measure of all messages:
     * each that knows both counts alike, as one the weights saw and as one they never saw.
     */
    private void doubt(List<Example> examples, Map<String, Calibration> trust) {
        var sources = new SourceWeights(examples);
        var scored = new ScoredRows();
        for (var fold : Folds.byLot(examples)) ask(fold, sources::of, scored);
        for (var fold : Folds.bySource(examples)) ask(fold, sources::of, scored);
        double raisedFrom = TrainedReader.raisesFrom(task);
        trust.replaceAll((language, own) -> Trust.shrunk(own, scored.of(language), raisedFrom));
    }

    private Calibration fitted(List<Scored> scored) {
        return isFlag() ? Trust.ofFlag(scored) : Trust.fit(scored);
    }

    private double[] weights(List<Example> asked) {
        if (!isFlag()) return Balance.of(asked, shares);
        var weights = new double[asked.size()];
        Arrays.fill(weights, 1);
        return weights;
    }

    private void ask(Folds.Fold fold, Function<List<Example>, double[]> weigh, ScoredRows scored) {
        var halves = halves(fold.fitted());
        double[] weights = weigh.apply(fold.asked());
        for (int i = 0; i < fold.asked().size(); i++) {
            if (weights[i] == 0) continue;
            var example = fold.asked().get(i);
            scored.add(
                    example.language(),
                    new Scored(
                            halves.pieces(example, labels.size()),
                            halves.signs().scores(example.signs()),
                            example.label(),
                            weights[i]));
        }
    }
}
