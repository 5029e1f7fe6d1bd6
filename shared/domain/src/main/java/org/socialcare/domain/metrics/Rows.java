package org.socialcare.domain.metrics;

import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Opens a figure: everything it is made of. */
public final class Rows {
    private static final Comparator<Row> BY_TIME =
            Comparator.comparing(Row::at)
                    .thenComparing(row -> row.conversation().text())
                    .thenComparingInt(Row::ticket);

    private Rows() {}

    /**
     * The rows of one figure, oldest first.
     *
     * @param question gives brand, period and dimensions
     * @param keys of the group; empty for the total
     * @throws IllegalArgumentException if there is no such metric, or if the keys are not as many
     *     as the question's dimensions
     */
    public static List<Row> of(
            Question question,
            String metric,
            List<String> keys,
            Iterable<TicketStory> stories,
            Brand brand,
            Instant now) {
        Question one =
                new Question(question.brand(), question.span(), List.of(metric), question.by());
        Answers.checked(one);
        if (!keys.isEmpty() && keys.size() != question.by().size()) {
            throw new IllegalArgumentException(
                    keys.size() + " keys for " + question.by().size() + " dimensions");
        }
        Definition definition = Registry.definition(metric);
        Gauging gauging = new Gauging(definition, new View(question.span(), now, new Hours(brand)));
        Tally tally = definition.tally().get();
        List<Row> rows = new ArrayList<>();
        gauging.tell(
                mark -> {
                    boolean wanted =
                            keys.isEmpty() || Figures.keys(mark, question.by()).equals(keys);
                    if (wanted && tally.add(mark)) rows.add(row(mark, definition.metric()));
                });
        for (TicketStory story : stories) gauging.see(story);
        gauging.end();
        rows.sort(BY_TIME);
        return rows;
    }

    private static Row row(Mark mark, Metric metric) {
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) keys.put(dimension, mark.key(dimension));
        double unit = metric.unit() == Unit.SECONDS ? 1e3 : 1;
        return new Row(
                mark.story().conversation(),
                mark.story().ticket(),
                keys,
                mark.at(),
                OptionalDouble.of(mark.value() / unit),
                mark.other().isPresent()
                        ? OptionalDouble.of(mark.other().getAsLong() / unit)
                        : OptionalDouble.empty(),
                mark.inTarget());
    }
}
