package org.socialcare.training.fit;

import org.socialcare.domain.triage.model.Calibration;
import org.socialcare.domain.triage.model.Head;
import org.socialcare.domain.triage.model.Task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        return labels.size() == 2;
    }

    /**
     * Flags are rare, and how rare is part of how probable one is: their trust is fitted to rows as
     * they come. Of other labels no source is like the messages there will be, so that all count
     * alike, and rows of sources the weights never saw are asked about as well.
     */
    private Map<String, Calibration> trust(List<Example> examples) {
        var byLanguage = new TreeMap<String, List<Scored>>();
        var all = new ArrayList<Scored>();
        for (var fold : Folds.byLot(examples)) ask(fold, byLanguage, all);
        if (!isFlag()) {
            for (var fold : Folds.bySource(examples)) ask(fold, byLanguage, all);
        }
        var trust = new TreeMap<String, Calibration>();
        trust.put(Head.ANY_LANGUAGE, Trust.fit(all));
        byLanguage.forEach(
                (language, scored) -> {
                    if (scored.size() >= ENOUGH) trust.put(language, Trust.fit(scored));
                });
        return trust;
    }

    private void ask(Folds.Fold fold, Map<String, List<Scored>> byLanguage, List<Scored> all) {
        var halves = halves(fold.fitted());
        double[] costs = Balance.of(fold.asked(), shares);
        for (int i = 0; i < fold.asked().size(); i++) {
            var example = fold.asked().get(i);
            var scored =
                    new Scored(
                            halves.pieces(example, labels.size()),
                            halves.signs().scores(example.signs()),
                            example.label(),
                            isFlag() ? 1 : costs[i]);
            byLanguage.computeIfAbsent(example.language(), _ -> new ArrayList<>()).add(scored);
            all.add(scored);
        }
    }
}
