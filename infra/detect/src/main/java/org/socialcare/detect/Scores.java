package org.socialcare.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The benchmark's score over all series: 0 for a detector that never fires, 100 for one that fires
 * once, at the beginning of every window.
 */
record Scores(List<SeriesScore> standard, List<SeriesScore> fewFalseAlarms) {
    /** Series without labels have no score. */
    static Scores of(List<Judged> all, Labels labels) {
        return new Scores(
                of(all, labels, Weights.STANDARD), of(all, labels, Weights.FEW_FALSE_ALARMS));
    }

    private static List<SeriesScore> of(List<Judged> all, Labels labels, Weights weights) {
        List<SeriesScore> scores = new ArrayList<>();
        for (Judged judged : all) {
            List<Labels.Window> windows = labels.windows().get(judged.series().name());
            if (windows != null) {
                scores.add(SeriesScore.of(judged.series(), judged.detections(), windows, weights));
            }
        }
        return scores;
    }

    /** 0 to 100, below 0 for one that only errs; 0 if no series has a window. */
    static double normalised(List<SeriesScore> scores) {
        double points = scores.stream().mapToDouble(SeriesScore::points).sum();
        int windows = scores.stream().mapToInt(SeriesScore::windows).sum();
        return windows == 0 ? 0 : 100 * (points + windows) / (2 * windows);
    }

    /** A line for each series and one for all. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (SeriesScore score : standard) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "score %s %.1f: %d of %d windows found, %d false alarms",
                            score.name(),
                            normalised(List.of(score)),
                            score.found(),
                            score.windows(),
                            score.falseAlarms()));
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "score %.1f standard, %.1f with few false alarms",
                        normalised(standard),
                        normalised(fewFalseAlarms)));
        return lines;
    }
}
