package org.socialcare.detect;

import org.jspecify.annotations.Nullable;
import org.socialcare.detect.Labels.Window;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well one series was judged, after Lavin and Ahmad, "Evaluating Real-Time Anomaly Detection
 * Algorithms - the Numenta Anomaly Benchmark" (ICMLA 2015): the first detection in a window is
 * worth the more the earlier it is, a detection outside costs the more the further behind a window
 * it is, and a window nobody found costs a whole point.
 *
 * @param points 1 for each window found at its very beginning, less for all that is worse
 */
record SeriesScore(String name, double points, int windows, int found, int falseAlarms) {
    private static final double PROBATION = 0.15;
    private static final int LONGEST_PROBATION = 750;

    static SeriesScore of(
            Series series, List<Integer> detections, List<Window> windows, Weights weights) {
        List<Row> rows = series.rows();
        double probation = Math.min(Math.floor(PROBATION * rows.size()), LONGEST_PROBATION);
        List<Span> spans = windows.stream().map(window -> Span.of(window, rows)).toList();
        Set<Span> found = new HashSet<>();
        double points = 0;
        int falseAlarms = 0;
        for (int row : detections) {
            if (row < probation) continue;
            Span last = last(spans, row);
            if (last == null || row > last.to()) {
                falseAlarms++;
                points += weights.falseAlarm() * (last == null ? -1 : last.behind(row));
            } else if (found.add(last)) {
                points += weights.found() * last.within(row);
            }
        }
        points -= weights.missed() * (spans.size() - found.size());
        return new SeriesScore(series.name(), points, spans.size(), found.size(), falseAlarms);
    }

    /** The latest window that has begun by a row. */
    private static @Nullable Span last(List<Span> spans, int row) {
        Span last = null;
        for (Span span : spans) {
            if (span.from() <= row && (last == null || span.from() > last.from())) last = span;
        }
        return last;
    }

    /** Rows of a window, both included. */
    private record Span(int from, int to) {
        static Span of(Window window, List<Row> rows) {
            int from = 0;
            while (from < rows.size() && rows.get(from).start().isBefore(window.from())) from++;
            int to = from;
            while (to < rows.size() && !rows.get(to).start().isAfter(window.to())) to++;
            return new Span(from, to - 1);
        }

        double within(int row) {
            double position = -(to - row + 1.0) / (to - from + 1.0);
            return sigmoid(position) / sigmoid(-1);
        }

        double behind(int row) {
            return sigmoid((row - to) / (double) (to - from));
        }

        /** From 1 long before the end of a window to -1 long after it. */
        private static double sigmoid(double position) {
            return position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
        }
    }
}
