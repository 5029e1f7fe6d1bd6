package org.socialcare.domain.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The figures of one question while its marks come in. */
final class Figures {
    private static final Comparator<Answer.Group> BY_KEY =
            Comparator.<Answer.Group, String>comparing(group -> group.keys().getFirst())
                    .thenComparing(group -> group.keys().getLast());

    private final Question question;
    private final Map<String, Gauging> metrics = new LinkedHashMap<>();
    private final Map<List<String>, Map<String, Tally>> groups = new HashMap<>();

    /**
     * @param gauging the one that measures a metric over the question's period
     */
    Figures(Question question, Function<String, Gauging> gauging) {
        this.question = question;
        for (String metric : question.metrics()) {
            Gauging measured = gauging.apply(metric);
            boolean asked = metrics.putIfAbsent(metric, measured) != null;
            if (!asked && !question.by().isEmpty()) measured.tell(into(metric));
        }
    }

    private Consumer<Mark> into(String metric) {
        return mark -> {
            List<String> keys = keys(mark, question.by());
            Map<String, Tally> group = groups.computeIfAbsent(keys, _ -> new HashMap<>());
            group.computeIfAbsent(metric, m -> Registry.definition(m).tally().get()).add(mark);
        };
    }

    static List<String> keys(Mark mark, List<Dimension> by) {
        return by.size() == 1
                ? List.of(mark.key(by.getFirst()))
                : by.stream().map(mark::key).toList();
    }

    Answer answer() {
        List<Answer.Group> answered = new ArrayList<>();
        groups.forEach((keys, group) -> answered.add(new Answer.Group(keys, cells(group))));
        answered.sort(BY_KEY);
        Map<String, Cell> total = new LinkedHashMap<>();
        metrics.forEach((metric, m) -> total.put(metric, m.total().cell(m.total().count)));
        return new Answer(question, total, answered);
    }

    /** A metric that has nothing under these keys has an empty figure there. */
    private Map<String, Cell> cells(Map<String, Tally> group) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        metrics.forEach(
                (metric, measured) -> {
                    Tally tally = group.get(metric);
                    Tally found = tally != null ? tally : Registry.definition(metric).tally().get();
                    cells.put(metric, found.cell(measured.total().count));
                });
        return cells;
    }
}
