package org.socialcare.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.metrics.NaiveReport.Line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Every number of a random report is the one worked out from the timelines in another way. */
class RecomputedTest {
    private static final LocalDate LAST = Shop.DAY.plusDays(16);
    private static final Instant END = Shop.at(LAST, "12:00");
    private static final List<String> METRICS = Registry.all().stream().map(Metric::id).toList();

    private final Set<String> seen = new HashSet<>();

    @Test
    void every_number_equals_the_one_from_the_timelines() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Instant now = Shop.at(LAST, "09:00").plusSeconds(random.nextInt(28_000));
            List<Tale> tales = RandomTales.tame(seed, 25, now);
            boolean running = random.nextBoolean();
            LocalDate last = running ? LAST : Shop.DAY.plusDays(random.nextInt(14));
            Span span = new Span(last.minusDays(random.nextInt(4)), last, Shop.ZONE);
            KeptFacts facts = delivered(tales, random);
            carry(facts);
            List<Question> questions = questions(span);
            NaiveReport naive = new NaiveReport(tales, span, now);

            List<Answer> answers =
                    Answers.computeAll(
                            questions, Stories.of(facts, "olive", span), Shop.brand(), now);

            for (Answer answer : answers) check(answer, naive, "seed " + seed + " ");
        }
        assertThat(seen).as("metrics that had a number").containsAll(METRICS);
    }

    @Test
    void rows_add_up_to_their_figures() {
        List<Tale> tales = RandomTales.wild(7, 15, END);
        List<TicketStory> stories = Shop.stories(tales.toArray(Tale[]::new));
        Span span = new Span(Shop.DAY, LAST, Shop.ZONE);
        for (List<Dimension> by :
                List.of(List.of(Dimension.AGENT), List.of(Dimension.CHANNEL, Dimension.TEAM))) {
            Question question = new Question("olive", span, METRICS, by);
            Answer answer = Answers.compute(question, stories, Shop.brand(), END);
            for (String metric : METRICS) {
                check(question, metric, List.of(), answer.total(), stories, answer);
                for (Answer.Group group : answer.groups()) {
                    check(question, metric, group.keys(), group.cells(), stories, answer);
                }
            }
        }
    }

    private static void check(
            Question question,
            String metric,
            List<String> keys,
            Map<String, Cell> cells,
            List<TicketStory> stories,
            Answer answer) {
        List<Row> rows = Rows.of(question, metric, keys, stories, Shop.brand(), END);
        List<Line> lines = new ArrayList<>();
        boolean timed = Registry.find(metric).orElseThrow().unit() == Unit.SECONDS;
        for (Row row : rows) {
            double unit = timed ? 1000 : 1;
            lines.add(
                    new Line(
                            row.at(),
                            row.keys(),
                            Math.round(row.value().orElse(0) * unit),
                            Math.round(row.business().orElse(0) * unit),
                            row.inTarget().map(kept -> kept ? 1 : 0).orElse(-1),
                            row.conversation().text()));
        }
        long all = Shop.cell(answer.total(), metric).count();
        check(Shop.cell(cells, metric), metric, lines, all, metric + " " + keys);
    }

    private void check(Answer answer, NaiveReport naive, String where) {
        for (String metric : METRICS) {
            List<Line> lines = naive.lines(metric);
            if (!lines.isEmpty()) seen.add(metric);
            String what = where + metric + " ";
            check(Shop.cell(answer.total(), metric), metric, lines, people(metric, lines), what);
            Map<List<String>, List<Line>> groups =
                    new TreeMap<>(
                            Collections.reverseOrder(
                                    (a, b) -> a.toString().compareTo(b.toString())));
            for (Line line : lines) {
                List<String> keys =
                        answer.question().by().stream().map(by -> line.key(by)).toList();
                if (!keys.isEmpty()) groups.computeIfAbsent(keys, _ -> new ArrayList<>()).add(line);
            }
            for (Answer.Group group : answer.groups()) {
                List<Line> here = groups.remove(group.keys());
                check(
                        Shop.cell(group.cells(), metric),
                        metric,
                        here == null ? List.of() : here,
                        people(metric, lines),
                        what + answer.question().by() + group.keys());
            }
            assertThat(groups).as(what).isEmpty();
        }
    }

    private static long people(String metric, List<Line> lines) {
        return metric.equals("customers_served")
                ? lines.stream().map(Line::person).distinct().count()
                : lines.size();
    }

    private static void check(Cell cell, String metric, List<Line> lines, long all, String where) {
        assertThat(cell.count()).as(where).isEqualTo(people(metric, lines));
        double n = lines.size();
        double sum = lines.stream().mapToLong(Line::value).sum();
        double other = lines.stream().mapToLong(Line::other).sum();
        OptionalDouble none = OptionalDouble.empty();
        switch (metric) {
            case "reply_rate",
                    "solve_rate",
                    "reopen_rate",
                    "one_contact",
                    "self_served",
                    "escalation_rate",
                    "complaint_rate",
                    "negative_share",
                    "reply_in_X",
                    "first_in_X",
                    "sla_compliance" ->
                    same(cell.value(), n == 0 ? none : OptionalDouble.of(sum / n), where);
            case "type_share" ->
                    same(cell.value(), all == 0 ? none : OptionalDouble.of(n / all), where);
            case "qa_ratio" ->
                    same(cell.value(), other == 0 ? none : OptionalDouble.of(sum / other), where);
            case "wait_now_max" ->
                    same(
                            cell.value(),
                            n == 0
                                    ? none
                                    : OptionalDouble.of(
                                            lines.stream().mapToLong(Line::value).max().orElse(0)
                                                    / 1e3),
                            where);
            case "load" -> same(cell.value(), OptionalDouble.of(sum), where);
            default -> {
                if (Registry.find(metric).orElseThrow().timed()) {
                    timings(cell, lines, where);
                } else {
                    same(cell.value(), OptionalDouble.of((double) people(metric, lines)), where);
                }
            }
        }
    }

    private static void timings(Cell cell, List<Line> lines, String where) {
        assertThat(cell.calendar().isPresent()).as(where).isEqualTo(!lines.isEmpty());
        if (lines.isEmpty()) return;
        timing(cell.calendar().orElseThrow(), lines, Line::value, where + " calendar");
        timing(cell.business().orElseThrow(), lines, Line::other, where + " business");
        double promised = lines.stream().filter(line -> line.kept() >= 0).count();
        double kept = lines.stream().filter(line -> line.kept() == 1).count();
        same(
                cell.inTarget(),
                promised == 0 ? OptionalDouble.empty() : OptionalDouble.of(kept / promised),
                where + " in target");
    }

    private static void timing(
            Timing timing, List<Line> lines, ToLongFunction<Line> of, String where) {
        List<Double> sorted =
                lines.stream().map(line -> of.applyAsLong(line) / 1e3).sorted().toList();
        int n = sorted.size();
        double mean = sorted.stream().mapToDouble(each -> each).average().orElseThrow();
        double median =
                n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
        double p90 = sorted.get((int) Math.ceil(0.9 * n - 1e-9) - 1);
        assertThat(timing.mean()).as(where + " mean").isCloseTo(mean, within(0.001));
        assertThat(timing.median()).as(where + " median").isCloseTo(median, within(0.001));
        assertThat(timing.p90()).as(where + " p90").isCloseTo(p90, within(0.001));
    }

    private static void same(OptionalDouble found, OptionalDouble expected, String where) {
        assertThat(found.isPresent()).as(where).isEqualTo(expected.isPresent());
        assertThat(found.orElse(0)).as(where).isCloseTo(expected.orElse(0), within(1e-9));
    }

    /** The total, every dimension, and every two crossed. */
    private static List<Question> questions(Span span) {
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("olive", span, METRICS, List.of()));
        for (Dimension one : Dimension.values()) {
            questions.add(new Question("olive", span, METRICS, List.of(one)));
            for (Dimension other : Dimension.values()) {
                if (one.compareTo(other) < 0) {
                    questions.add(new Question("olive", span, METRICS, List.of(one, other)));
                }
            }
        }
        return questions;
    }

    private static KeptFacts delivered(List<Tale> tales, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (Tale tale : tales) entries.addAll(tale.entries());
        entries.addAll(entries.subList(0, entries.size() / 3));
        Collections.shuffle(entries, random);
        return Shop.kept(entries);
    }

    private static void carry(KeptFacts facts) {
        for (LocalDate day = Shop.DAY; day.isBefore(LAST); day = day.plusDays(1)) {
            Span span = new Span(day, day, Shop.ZONE);
            CarryOver.into(facts, Stories.of(facts, "olive", span), day, Shop.ZONE);
        }
    }
}
