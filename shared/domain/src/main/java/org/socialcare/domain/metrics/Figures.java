package org.socialcare.domain.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The figures of one question while its marks come in. */
final class Figures {
    private static final Comparator<List<String>> BY_KEY =
            Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast);

    private final Question question;
    private final Map<String, Tally> total = new LinkedHashMap<>();
    private final Map<List<String>, Map<String, Tally>> groups = new TreeMap<>(BY_KEY);

    Figures(Question question) {
        this.question = question;
        total.putAll(tallies());
    }

    Consumer<Mark> of(String metric) {
        return mark -> add(metric, mark);
    }

    private void add(String metric, Mark mark) {
        of(total, metric).add(mark);
        if (question.by().isEmpty()) return;
        of(groups.computeIfAbsent(keys(mark, question.by()), _ -> tallies()), metric).add(mark);
    }

    static List<String> keys(Mark mark, List<Dimension> by) {
        return by.size() == 1
                ? List.of(mark.key(by.getFirst()))
                : by.stream().map(mark::key).toList();
    }

    Answer answer() {
        List<Answer.Group> answered = new ArrayList<>();
        groups.forEach((keys, tallies) -> answered.add(new Answer.Group(keys, cells(tallies))));
        return new Answer(question, cells(total), answered);
    }

    private Map<String, Cell> cells(Map<String, Tally> tallies) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        tallies.forEach((metric, tally) -> cells.put(metric, tally.cell(of(total, metric).count)));
        return cells;
    }

    private Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (String metric : question.metrics()) {
            tallies.put(metric, Registry.definition(metric).tally().get());
        }
        return tallies;
    }

    private static Tally of(Map<String, Tally> tallies, String metric) {
        Tally tally = tallies.get(metric);
        if (tally == null) throw new IllegalStateException("a metric nobody asked for: " + metric);
        return tally;
    }
}
