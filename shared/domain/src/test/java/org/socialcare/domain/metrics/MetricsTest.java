package org.socialcare.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** One Monday of the shop, with every figure worked out by hand. */
class MetricsTest {
    /** Greeted, answered in time, then too late (due at noon), and solved. */
    private final Tale ada =
            Tale.of("ada")
                    .asks(Shop.at("10:00"))
                    .greeted(Shop.at("10:01"))
                    .assigns("lin", Shop.at("10:05"))
                    .replies("lin", Shop.at("10:20"))
                    .asks(Shop.at("11:00"))
                    .replies("lin", Shop.at("12:30"))
                    .resolves("lin", "solved", Shop.at("13:00"));

    /** An angry complaint, answered from the platform's own app. */
    private final Tale bo =
            on(Shop.SHORTS, "bo")
                    .meaning(Category.COMPLAINT, Sentiment.NEGATIVE)
                    .asks(Shop.at("10:30"))
                    .echoes(Shop.at("10:40"))
                    .resolves("sam", "answered", Shop.at("11:00"));

    /** Waits in vain; an answer was due at 12:40. */
    private final Tale cleo =
            Tale.of("cleo").asks(Shop.at("12:10")).assigns("lin", Shop.at("12:15"));

    /** Closed as spam without an answer, came back, was served. */
    private final Tale dan =
            Tale.of("dan")
                    .asks(Shop.at("09:00"))
                    .resolves("lin", "spam", Shop.at("09:10"))
                    .asks(Shop.at("15:00"))
                    .replies("eleni", Shop.at("15:05"))
                    .resolves("eleni", "solved", Shop.at("15:30"));

    /** Where nothing is promised: solved without a word. */
    private final Tale eve =
            on(Shop.FREE, "eve")
                    .asks(Shop.at("08:00"))
                    .greeted(Shop.at("08:01"))
                    .resolves("sam", "solved", Shop.at("08:30"));

    /** A calm complaint, younger than Cleo's question and answered before it. */
    private final Tale fay =
            on(Shop.SHORTS, "fay")
                    .meaning(Category.COMPLAINT, Sentiment.NEUTRAL)
                    .asks(Shop.at("13:00"))
                    .replies("sam", Shop.at("13:10"));

    private final Tale[] monday = {ada, bo, cleo, dan, eve, fay};

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "frt_customer,      0,  4, 600",
        "frt_human,         0,  4, 600",
        "frt_assigned,      0,  1, 900",
        "reply_time,        0,  5, 600",
        "total_wait,        0,  3, 600",
        "resolve_first,     0,  5, 1800",
        "resolve_full,      0,  5, 1800",
        "resolve_net,       0,  5, 600",
        "queue_time,        0,  4, 300",
        "opened,            0,  7, 7",
        "reopened,          0,  1, 1",
        "closed_events,     0,  5, 5",
        "closed_unique,     0,  5, 5",
        "customers_served,  0,  4, 4",
        "valid_sessions,    0,  5, 5",
        "qa_ratio,          0,  5, 0.5",
        "type_share,        0,  7, 1",
        "backlog,           0,  2, 2",
        "reply_rate,        0,  4, 0.75",
        "solve_rate,        0,  7, 0.428571",
        "reopen_rate,       3,  5, 0.2",
        "one_contact,       3,  3, 0.333333",
        "queue_abandon,     0,  1, 1",
        "complaint_rate,    0,  7, 0.285714",
        "negative_share,    0,  7, 0.142857",
        "automatic_messages,0,  2, 2",
        "self_served,       0,  2, 0.5",
        "escalated,         0,  0, 0",
        "escalation_rate,   0,  4, 0",
        "starved_questions, 0,  1, 1",
        "reply_in_X,        0,  6, 0.666667",
        "first_in_X,        0,  5, 0.8",
        "sla_compliance,    0, 10, 0.8",
        "breach_overrun,    0,  2, 21300",
        "breached_at,       0,  2, 2",
        "wait_now_max,      0,  1, 42600",
        "wait_now_count,    0,  1, 1",
        "load,              0,  1, 1",
        "sla_running,       0,  1, 1"
    })
    void a_day_of_the_shop(String metric, int later, long count, double value) {
        var day = Shop.DAY.plusDays(later);
        Instant now = Shop.at(day.plusDays(1), "12:00");

        Cell cell = Shop.cell(metric, new Span(day, day, Shop.ZONE), now, monday);

        assertThat(cell.count()).isEqualTo(count);
        assertThat(cell.value().orElseThrow()).isCloseTo(value, within(1e-6));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"12:30, 0", "12:35, 1", "12:41, 0"})
    void at_risk_is_a_promise_with_less_than_a_fifth_of_its_time_left(String time, long risky) {
        assertThat(Shop.cell("at_risk", Shop.day(), Shop.at(time), cleo).count()).isEqualTo(risky);
    }

    @Test
    void an_escalation_counts_for_who_passed_it_on_in_the_team_that_had_it() {
        Tale gus =
                Tale.of("gus")
                        .asks(Shop.at("09:00"))
                        .escalates("lin", "care", Shop.at("09:10"))
                        .escalates("sam", "sales", Shop.at("09:20"))
                        .replies("eleni", Shop.at("09:25"))
                        .resolves("eleni", "solved", Shop.at("09:30"));
        Tale spam =
                Tale.of("spam")
                        .asks(Shop.at("09:00"))
                        .escalates("lin", "care", Shop.at("09:10"))
                        .resolves("lin", "spam", Shop.at("09:30"));

        assertThat(agents("escalated", gus, spam)).isEqualTo(Map.of("lin", 2.0, "sam", 1.0));
        assertThat(Shop.cell("escalated", Shop.day(), Shop.LATER, gus, ada).count()).isEqualTo(2);
        var rate = Shop.cell("escalation_rate", Shop.day(), Shop.LATER, gus, ada, bo, spam);
        assertThat(rate.count()).isEqualTo(3);
        assertThat(rate.value().orElseThrow()).isCloseTo(1 / 3.0, within(1e-6));
        assertThat(agents("escalation_rate", gus, ada, bo))
                .isEqualTo(Map.of("lin", 0.5, "sam", 0.0));
    }

    @Test
    void praise_that_was_answered_with_thanks_has_a_count_of_its_own() {
        Tale gus =
                Tale.of("gus")
                        .meaning(Category.PRAISE, Sentiment.POSITIVE)
                        .asks(Shop.at("09:00"))
                        .replies("lin", Shop.at("09:05"))
                        .resolves("lin", "thanked", Shop.at("09:06"));

        assertThat(Shop.cell("thanked", Shop.day(), Shop.LATER, gus, ada).count()).isEqualTo(1);
    }

    @Test
    void every_metric_is_in_the_table_above() throws NoSuchMethodException {
        Set<String> tested =
                Arrays.stream(
                                MetricsTest.class
                                        .getDeclaredMethod(
                                                "a_day_of_the_shop",
                                                String.class,
                                                int.class,
                                                long.class,
                                                double.class)
                                        .getAnnotation(CsvSource.class)
                                        .value())
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .collect(Collectors.toSet());

        assertThat(Registry.all())
                .extracting(Metric::id)
                .filteredOn(id -> !id.equals("at_risk") && !id.equals("thanked"))
                .containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void what_is_timed_has_mean_median_ninth_decile_and_business_time() {
        Cell cell = Shop.cell("reply_time", Shop.day(), Shop.LATER, monday);

        assertThat(cell.calendar()).contains(new Timing(1620, 600, 5400));
        assertThat(cell.business()).contains(new Timing(1620, 600, 5400));
        assertThat(cell.inTarget()).hasValue(0.8);
    }

    @Test
    void what_was_broken_runs_over_in_calendar_and_in_business_time() {
        Cell cell = Shop.cell("breach_overrun", Shop.day(), Shop.LATER, monday);

        assertThat(cell.calendar()).contains(new Timing(21_300, 21_300, 40_800));
        assertThat(cell.business()).contains(new Timing(8_700, 8_700, 15_600));
    }

    @Test
    void agents_are_told_apart_with_those_who_answered_outside() {
        assertThat(counts("reply_time", List.of(Dimension.AGENT)))
                .isEqualTo(
                        Map.of(
                                List.of("lin"), 2L,
                                List.of("eleni"), 1L,
                                List.of("sam"), 1L,
                                List.of(Dimension.OUTSIDE), 1L));
    }

    @Test
    void two_dimensions_are_crossed() {
        assertThat(counts("opened", List.of(Dimension.CHANNEL, Dimension.CATEGORY)))
                .isEqualTo(
                        Map.of(
                                List.of("facebook/olive", "PRODUCT_QUESTION"), 4L,
                                List.of("douyin/olive", "COMPLAINT"), 2L,
                                List.of("wechat/olive", "PRODUCT_QUESTION"), 1L));
    }

    @Test
    void shares_of_a_kind_are_of_everything_and_not_of_their_own_group() {
        Question question =
                new Question(
                        "olive", Shop.day(), List.of("type_share"), List.of(Dimension.CATEGORY));

        Answer answer = Answers.compute(question, Shop.stories(monday), Shop.brand(), Shop.LATER);

        assertThat(answer.groups())
                .extracting(group -> Shop.cell(group.cells(), "type_share").value())
                .containsExactly(OptionalDouble.of(2 / 7.0), OptionalDouble.of(5 / 7.0));
    }

    @Test
    void the_rows_of_a_figure_are_what_it_is_made_of() {
        Question question =
                new Question("olive", Shop.day(), List.of("reply_time"), List.of(Dimension.AGENT));

        List<Row> rows =
                Rows.of(
                        question,
                        "reply_time",
                        List.of("lin"),
                        Shop.stories(monday),
                        Shop.brand(),
                        Shop.LATER);

        assertThat(rows)
                .extracting(Row::at, row -> row.value().orElseThrow(), Row::inTarget)
                .containsExactly(
                        tuple(Shop.at("10:20"), 1200.0, Optional.of(true)),
                        tuple(Shop.at("12:30"), 5400.0, Optional.of(false)));
        assertThat(rows.getFirst().keys()).containsEntry(Dimension.TEAM, "sales");
    }

    @Test
    void a_resolution_is_broken_at_the_instant_its_time_was_used_up() {
        Tale slow =
                Tale.of("gil")
                        .asks(Shop.at("09:00"))
                        .replies("lin", Shop.at("13:00"))
                        .asks(Shop.at("14:00"))
                        .resolves("lin", "solved", Shop.at(Shop.DAY.plusDays(1), "10:30"));
        Question question =
                new Question(
                        "olive",
                        new Span(Shop.DAY, Shop.DAY.plusDays(1), Shop.ZONE),
                        List.of("breached_at"),
                        List.of());

        List<Row> rows =
                Rows.of(
                        question,
                        "breached_at",
                        List.of(),
                        Shop.stories(slow),
                        Shop.brand(),
                        Shop.LATER);

        assertThat(rows)
                .extracting(Row::at)
                .containsExactly(
                        Shop.at("09:30"), Shop.at("15:00"), Shop.at(Shop.DAY.plusDays(1), "10:00"));
        Cell overrun = Shop.cell("breach_overrun", question.span(), Shop.LATER, slow);
        assertThat(overrun.calendar().orElseThrow().p90()).isEqualTo(60.0 * (19 * 60 + 30));
    }

    private static Map<String, Double> agents(String metric, Tale... tales) {
        Question question =
                new Question("olive", Shop.day(), List.of(metric), List.of(Dimension.AGENT));
        return Answers.compute(question, Shop.stories(tales), Shop.brand(), Shop.LATER)
                .groups()
                .stream()
                .collect(
                        Collectors.toMap(
                                group -> group.keys().getFirst(),
                                group -> Shop.cell(group.cells(), metric).value().orElseThrow()));
    }

    private Map<List<String>, Long> counts(String metric, List<Dimension> by) {
        Question question = new Question("olive", Shop.day(), List.of(metric), by);
        return Answers.compute(question, Shop.stories(monday), Shop.brand(), Shop.LATER)
                .groups()
                .stream()
                .collect(
                        Collectors.toMap(
                                Answer.Group::keys,
                                group -> Shop.cell(group.cells(), metric).count()));
    }

    private static Tale on(ChannelId channel, String customer) {
        return new Tale(Shop.brand(), channel, customer).meaning(Shop.question());
    }
}
