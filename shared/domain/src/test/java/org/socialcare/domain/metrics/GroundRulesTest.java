package org.socialcare.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Entry;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The rules that hold for every figure. */
class GroundRulesTest {
    private static final LocalDate NEXT = Shop.DAY.plusDays(1);
    private static final Span TOMORROW = new Span(NEXT, NEXT, Shop.ZONE);

    @Test
    void each_metric_has_one_complete_definition() {
        Set<String> ids = new HashSet<>();
        for (Metric metric : Registry.all()) {
            assertThat(ids.add(metric.id())).as(metric.id()).isTrue();
            assertThat(List.of(metric.definition(), metric.stop(), metric.anchor(), metric.owner()))
                    .as(metric.id())
                    .allSatisfy(words -> assertThat(words).endsWith("."));
            assertThat(metric.start().isEmpty() && metric.timed()).as(metric.id()).isFalse();
            assertThat(Registry.find(metric.id())).contains(metric);
        }
    }

    @Test
    void the_unit_is_the_ticket_and_not_the_thread() {
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at("09:00"))
                        .resolves("lin", "solved", Shop.at("09:30"))
                        .asks(Shop.at(Shop.DAY.plusDays(20), "09:00"))
                        .resolves("lin", "solved", Shop.at(Shop.DAY.plusDays(20), "09:10"));
        LocalDate then = Shop.DAY.plusDays(20);

        assertThat(median("resolve_full", new Span(then, then, Shop.ZONE), tale)).hasValue(600);
    }

    @Test
    void a_duration_counts_in_calendar_time_and_stretch_by_stretch_in_open_time() {
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at("16:50"))
                        .replies("lin", Shop.at(NEXT, "09:10"))
                        .asks(Shop.at(NEXT, "16:30"))
                        .resolves("lin", "solved", Shop.at(NEXT, "17:30"));
        Cell net = Shop.cell("resolve_net", TOMORROW, Shop.LATER, tale);

        assertThat(net.calendar().orElseThrow().median()).isEqualTo(60.0 * (16 * 60 + 20 + 60));
        assertThat(net.business().orElseThrow().median()).isEqualTo(60.0 * (20 + 30));
    }

    @Test
    void an_answer_counts_on_the_day_it_is_given() {
        Tale tale = Tale.of("ada").asks(Shop.at("23:00")).replies("lin", Shop.at(NEXT, "01:00"));

        assertThat(Shop.cell("reply_time", Shop.day(), Shop.LATER, tale).count()).isZero();
        assertThat(Shop.cell("reply_time", TOMORROW, Shop.LATER, tale).count()).isEqualTo(1);
    }

    @Test
    void days_are_cut_where_the_brand_lives() {
        Tale tale = Tale.of("ada").asks(Shop.at("00:30"));

        assertThat(Shop.cell("opened", Shop.day(), Shop.LATER, tale).count()).isEqualTo(1);
        Span utc = new Span(Shop.DAY, Shop.DAY, ZoneOffset.UTC);
        assertThat(Shop.cell("opened", utc, Shop.LATER, tale).count()).isZero();
    }

    @Test
    void the_day_on_which_the_clocks_go_forward_is_an_hour_shorter() {
        LocalDate spring = LocalDate.of(2026, 3, 29);
        Span day = new Span(spring, spring, Shop.ZONE);
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at(spring, "02:30"))
                        .replies("lin", Shop.at(spring, "04:30"))
                        .asks(Shop.at(spring, "23:59"));

        assertThat(Duration.between(day.start(), day.end())).isEqualTo(Duration.ofHours(23));
        assertThat(median("reply_time", day, tale)).hasValue(3600);
        assertThat(Shop.cell("wait_now_count", day, Shop.LATER, tale).count()).isEqualTo(1);
    }

    @Test
    void a_day_of_twenty_five_hours_loses_nothing() {
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        Span day = new Span(autumn, autumn, Shop.ZONE);
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at(autumn, "00:00"))
                        .asks(Shop.at(autumn, "23:59"))
                        .replies("lin", Shop.at(autumn.plusDays(1), "00:00"));

        assertThat(Duration.between(day.start(), day.end())).isEqualTo(Duration.ofHours(25));
        assertThat(Shop.cell("opened", day, day.end(), tale).count()).isEqualTo(1);
        assertThat(Shop.cell("reply_time", day, day.end(), tale).count()).isZero();
    }

    @Test
    void an_answer_from_the_app_stops_the_clock_and_is_credited_to_nobody_at_the_desk() {
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at("10:00"))
                        .assigns("lin", Shop.at("10:01"))
                        .echoes(Shop.at("10:10"));

        assertThat(agents("reply_time", tale)).containsExactly(List.of(Dimension.OUTSIDE));
        assertThat(Shop.cell("frt_assigned", Shop.day(), Shop.LATER, tale).count()).isZero();
    }

    @Test
    void our_own_reply_shown_to_us_by_the_platform_is_not_counted_twice() {
        Tale tale = Tale.of("ada").asks(Shop.at("10:00"));
        Entry reply = tale.reply("lin", Shop.at("10:10"));
        tale.sent(reply, "p1", Shop.at("10:10:01"))
                .asks(Shop.at("10:11"))
                .shows("p1", Shop.at("10:12"));

        assertThat(agents("reply_time", tale)).containsExactly(List.of("lin"));
        assertThat(Shop.cell("wait_now_count", Shop.day(), Shop.LATER, tale).count()).isEqualTo(1);
    }

    @Test
    void an_answer_stays_with_who_gave_it_whoever_has_the_ticket_later() {
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at("10:00"))
                        .replies("lin", Shop.at("10:10"))
                        .assigns("sam", Shop.at("10:20"))
                        .moves("care", Shop.at("10:30"))
                        .resolves("eleni", "solved", Shop.at("11:00"));

        assertThat(agents("reply_time", tale)).containsExactly(List.of("lin"));
        assertThat(agents("resolve_full", tale)).containsExactly(List.of("eleni"));
        assertThat(groups("reply_time", Dimension.TEAM, tale)).containsExactly(List.of("sales"));
        assertThat(groups("resolve_full", Dimension.TEAM, tale)).containsExactly(List.of("care"));
    }

    @Test
    void a_broken_promise_belongs_to_who_had_the_ticket_when_it_fell_due() {
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at("10:00"))
                        .assigns("lin", Shop.at("10:05"))
                        .assigns("sam", Shop.at("10:45"))
                        .replies("sam", Shop.at("11:00"));

        assertThat(agents("breached_at", tale)).containsExactly(List.of("lin"));
    }

    @Test
    void thanks_neither_reopen_nor_restart_anything() {
        Tale tale =
                Tale.of("ada")
                        .asks(Shop.at("10:00"))
                        .replies("lin", Shop.at("10:10"))
                        .thanks(Shop.at("10:11"))
                        .resolves("lin", "solved", Shop.at("10:20"))
                        .thanks(Shop.at("10:21"));
        LocalDate calm = Shop.DAY.plusDays(3);

        assertThat(Shop.cell("reply_time", Shop.day(), Shop.LATER, tale).count()).isEqualTo(1);
        assertThat(Shop.cell("opened", Shop.day(), Shop.LATER, tale).count()).isEqualTo(1);
        assertThat(
                        Shop.cell("reopen_rate", new Span(calm, calm, Shop.ZONE), Shop.LATER, tale)
                                .value())
                .hasValue(0);
    }

    @Test
    void a_reply_that_never_arrived_is_no_answer() {
        Tale tale = Tale.of("ada").asks(Shop.at("10:00"));
        Entry reply = tale.reply("lin", Shop.at("10:10"));
        tale.resolves("lin", "solved", Shop.at("10:15"))
                .fails(reply, Shop.at("10:20"))
                .replies("sam", Shop.at("10:40"))
                .resolves("sam", "answered", Shop.at("10:50"));

        assertThat(agents("reply_time", tale)).containsExactly(List.of("sam"));
        assertThat(Shop.cell("closed_events", Shop.day(), Shop.LATER, tale).count()).isEqualTo(2);
        assertThat(Shop.cell("closed_unique", Shop.day(), Shop.LATER, tale).count()).isEqualTo(1);
        assertThat(Shop.cell("qa_ratio", Shop.day(), Shop.LATER, tale).value()).hasValue(1);
    }

    @Test
    void rounds_younger_than_their_target_are_in_neither_part() {
        Tale tale = Tale.of("ada").asks(Shop.at("10:00"));

        assertThat(Shop.cell("reply_in_X", Shop.day(), Shop.at("10:29"), tale))
                .isEqualTo(new Cell(0, OptionalDouble.empty(), empty(), empty(), noShare()));
        assertThat(Shop.cell("reply_in_X", Shop.day(), Shop.at("10:31"), tale).value()).hasValue(0);
    }

    @Test
    void without_data_there_are_counts_of_nothing_and_no_other_numbers() {
        for (Metric metric : Registry.all()) {
            Cell cell = Shop.cell(metric.id(), Shop.day(), Shop.LATER);
            assertThat(cell.count()).isZero();
            assertThat(cell.calendar()).isEmpty();
            assertThat(cell.inTarget()).isEmpty();
            assertThat(cell.value().isPresent())
                    .as(metric.id())
                    .isEqualTo(metric.unit() == Unit.COUNT);
            assertThat(cell.value().orElse(0)).isZero();
        }
    }

    @Test
    void a_question_that_cannot_be_answered_says_what_is_wrong_with_it() {
        Question unknown =
                new Question("olive", Shop.day(), List.of("opened", "happiness"), List.of());
        Question crossed =
                new Question(
                        "olive",
                        Shop.day(),
                        List.of("opened"),
                        List.of(Dimension.TEAM, Dimension.TEAM));

        assertThat(unknown.problem().orElseThrow().pointer()).isEqualTo("/metrics/1");
        assertThat(unknown.problem().orElseThrow().detail()).contains("happiness");
        assertThat(crossed.problem().orElseThrow().pointer()).isEqualTo("/by/1");
        assertThatThrownBy(() -> Answers.compute(unknown, List.of(), Shop.brand(), Shop.LATER))
                .hasMessageContaining("happiness");
    }

    @Test
    void a_period_cannot_end_before_it_begins() {
        assertThatThrownBy(() -> new Span(NEXT, Shop.DAY, Shop.ZONE))
                .hasMessageContaining("2026-03-02");
    }

    private static Optional<Timing> empty() {
        return Optional.empty();
    }

    private static OptionalDouble noShare() {
        return OptionalDouble.empty();
    }

    private static OptionalDouble median(String metric, Span span, Tale tale) {
        return Shop.cell(metric, span, Shop.LATER, tale).value();
    }

    private static List<List<String>> agents(String metric, Tale tale) {
        return groups(metric, Dimension.AGENT, tale);
    }

    private static List<List<String>> groups(String metric, Dimension by, Tale tale) {
        Question question = new Question("olive", Shop.day(), List.of(metric), List.of(by));
        return Answers.compute(question, Shop.stories(tale), Shop.brand(), Shop.LATER)
                .groups()
                .stream()
                .map(Answer.Group::keys)
                .toList();
    }
}
