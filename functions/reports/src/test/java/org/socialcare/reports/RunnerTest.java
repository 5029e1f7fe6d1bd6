package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Meeting;
import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.reports.Pack;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.reports.RunState;
import org.socialcare.domain.reports.SelfCheck.Verdict;
import org.socialcare.domain.settings.Costs;
import org.socialcare.domain.settings.Setting;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.wire.facts.AlertFactJson;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes of an order. */
class RunnerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NEXT_DAY = Instant.parse("2026-03-02T16:20:00Z");

    private final ReportRoom room = new ReportRoom();

    @Test
    void the_day_is_reported_checked_and_told() {
        ticket("one");
        ticket("two");
        room.clock.set(NEXT_DAY);

        var answer = room.run(daily());

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        var report = room.report(daily().id());
        assertThat(count(report.total(), "opened")).isEqualTo(2);
        assertThat(count(report.previous(), "opened")).isZero();
        assertThat(count(report.total(), "closed_unique")).isEqualTo(2);
        assertThat(report.complete()).isTrue();
        assertThat(report.series()).hasSize(1);
        assertThat(report.selfCheck().verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(report.selfCheck().conversations()).isEqualTo(2);
        assertThat(room.told.published).containsExactly(report);
        assertThat(room.told.different).isEmpty();
    }

    @Test
    void a_report_is_told_once_however_often_its_order_comes() {
        ticket("one");
        room.clock.set(NEXT_DAY);
        room.run(daily());
        var first = room.report(daily().id());
        ticket("two");
        room.clock.pass(Duration.ofHours(5));

        room.run(daily());

        assertThat(room.report(daily().id())).isEqualTo(first);
        assertThat(room.told.published).hasSize(1);
    }

    @Test
    void a_report_the_bus_did_not_take_is_tried_again() {
        room.clock.set(NEXT_DAY);
        room.told.busIsDown = true;

        assertThat(room.run(daily())).isEqualTo(QueueEvent.failed("m0"));
        assertThat(room.state(daily().id())).contains(new RunState.Failed(NEXT_DAY, "internal"));

        room.told.busIsDown = false;
        assertThat(room.run(daily())).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(room.state(daily().id())).get().isInstanceOf(RunState.Done.class);
    }

    @Test
    void a_lost_fact_of_an_opened_ticket_is_noticed_by_who_wrote_that_day() {
        ticket("one");
        var lost = Some.change(Optional.empty(), Some.message("Hello?").from("two"));
        room.conversations.save(lost);
        meets(lost);
        room.clock.set(NEXT_DAY);

        room.run(daily());

        var check = room.report(daily().id()).selfCheck();
        assertThat(check.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(check.differences())
                .anySatisfy(
                        difference -> {
                            assertThat(difference.metric()).isEqualTo("opened");
                            assertThat(difference.what()).isEqualTo("count");
                            assertThat(difference.report()).hasValue(1);
                            assertThat(difference.timeline()).hasValue(2);
                        });
        assertThat(room.told.different).hasSize(1);
        var alert = DifferenceAlert.of(room.told.different.getFirst());
        assertThat(alert.count()).isEqualTo(check.differences().size());
        assertThat(AlertFactJson.raised(alert).id())
                .isEqualTo("alert#mosaic#report_difference#2026-03-02.daily.operations");
    }

    @Test
    void a_lost_fact_of_a_close_is_noticed_by_the_ticket_it_belongs_to() {
        var opened = room.happens(hear("one"));
        room.conversations.save(resolve(opened.after()));
        room.clock.set(NEXT_DAY);

        room.run(daily());

        assertThat(room.report(daily().id()).selfCheck().differences())
                .extracting(difference -> difference.metric())
                .contains("closed_unique");
    }

    @Test
    void an_order_from_the_desk_is_computed_and_told_to_nobody() {
        ticket("one");
        var order = asked(Set.of(), List.of("opened"), List.of(List.of(Dimension.CHANNEL)));

        room.run(order);

        var report = room.report(order.id());
        assertThat(report.complete()).isFalse();
        assertThat(report.breakdowns().getFirst().lines().getFirst().keys())
                .containsExactly("facebook/mosaic");
        assertThat(report.selfCheck().verdict()).isEqualTo(Verdict.NONE);
        assertThat(room.told.published).isEmpty();
    }

    @Test
    void an_order_for_some_channels_counts_nothing_of_the_others() {
        ticket("one");

        var elsewhere = asked(Set.of(Some.channel("wechat").id()), List.of("opened"), List.of());
        room.run(elsewhere);

        assertThat(count(room.report(elsewhere.id()).total(), "opened")).isZero();
    }

    @Test
    void an_order_for_what_is_defined_no_longer_is_given_up_with_a_reason() {
        var order = asked(Set.<ChannelId>of(), List.of("opened", "fun"), List.of());

        assertThat(room.run(order)).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(room.state(order.id()))
                .contains(new RunState.Failed(Some.NOW, "unknown_metric"));
    }

    @Test
    void a_brand_that_is_gone_gets_no_report() {
        var order =
                ReportOrder.scheduled(
                        "gone", Packs.OPERATIONS, Rhythm.DAILY, Period.day(DAY), Some.NOW);

        room.run(order);

        assertThat(room.runs.run("gone", order.id()).orElseThrow().state())
                .isEqualTo(new RunState.Failed(Some.NOW, "no_brand"));
    }

    @Test
    void an_order_that_cannot_be_read_goes_back_to_its_queue() {
        var event = QueueEvent.of("runs").with("", "{\"v\":1}").json();

        assertThat(Invocation.of(room.handler, event)).isEqualTo(QueueEvent.failed("m0"));
    }

    @Test
    void a_month_stands_beside_the_month_before() {
        room.clock.set(Instant.parse("2026-02-10T02:00:00Z"));
        room.happens(hear("february", Instant.parse("2026-02-10T02:00:00Z")));
        room.happens(hear("march", Instant.parse("2026-03-03T02:00:00Z")));
        room.happens(hear("march too", Instant.parse("2026-03-31T15:00:00Z")));
        room.clock.set(Instant.parse("2026-03-31T16:20:00Z"));
        var march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        var order = scheduled(Packs.MARKETING, Rhythm.MONTHLY, march);

        room.run(order);

        var report = room.report(order.id());
        assertThat(count(report.total(), "opened")).isEqualTo(2);
        assertThat(count(report.previous(), "opened")).isEqualTo(1);
        assertThat(report.series()).hasSize(31);
        assertThat(report.series().get(2).values().get("opened")).hasValue(1);
    }

    @Test
    void a_quarter_tells_executives_the_cost_and_product_the_themes() {
        ticket("one");
        ticket("two");
        room.settings.add(
                new Setting.OfCosts(
                        new Costs(
                                "mosaic", Currency.getInstance("EUR"), new BigDecimal("1000"), 1)));
        room.clock.set(Instant.parse("2026-04-01T02:00:00Z"));
        var quarter = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        var executive = scheduled(Packs.EXECUTIVE, Rhythm.QUARTERLY, quarter);
        var product = scheduled(Packs.PRODUCT, Rhythm.QUARTERLY, quarter);

        room.run(executive);
        room.run(product);

        var cost = room.report(executive.id()).cost().orElseThrow();
        assertThat(cost.total()).isEqualByComparingTo("3000");
        assertThat(cost.perSolved())
                .hasValueSatisfying(each -> assertThat(each).isEqualByComparingTo("1500"));
        assertThat(room.report(executive.id()).themes()).isEmpty();
        assertThat(room.report(product.id()).themes())
                .extracting(theme -> theme.category() + " " + theme.channel() + " " + theme.count())
                .containsExactly("PRODUCT_QUESTION facebook/mosaic 2");
        assertThat(room.report(product.id()).cost()).isEmpty();
    }

    private void ticket(String customer) {
        var opened = room.happens(hear(customer));
        meets(opened);
        var answered =
                room.happens(
                        Some.done(
                                Working.reply(
                                        opened.after(),
                                        Some.brand(),
                                        Some.RULES,
                                        "r-" + customer,
                                        "lin",
                                        "Yes.",
                                        Some.NOW.plusSeconds(120))));
        room.happens(resolve(answered.after()));
    }

    private void meets(Change opened) {
        var context = opened.entry().context();
        var ticket = context.ticket().orElseThrow();
        var person = opened.after().customer();
        var meeting =
                Meeting.opened(
                        Optional.empty(),
                        context.brand(),
                        person.id(),
                        person.name(),
                        new CustomerTicket(
                                opened.after().id(),
                                context.channel(),
                                ticket.number(),
                                ticket.understanding().category(),
                                ticket.openedAt()));
        room.customers.save(meeting.orElseThrow());
    }

    private static Change hear(String customer) {
        return hear(customer, Some.NOW);
    }

    private static Change hear(String customer, Instant at) {
        return Some.change(
                Optional.<Conversation>empty(),
                Some.message("Is it in stock?").from(customer).at(at));
    }

    private static Change resolve(Conversation conversation) {
        return Some.done(
                Working.resolve(
                        conversation,
                        Some.unique("x"),
                        "lin",
                        "solved",
                        Some.NOW.plusSeconds(600)));
    }

    private static long count(Map<String, Cell> cells, String metric) {
        return Optional.ofNullable(cells.get(metric)).orElseThrow().count();
    }

    private static ReportOrder daily() {
        return scheduled(Packs.OPERATIONS, Rhythm.DAILY, Period.day(DAY));
    }

    private static ReportOrder scheduled(Pack pack, Rhythm rhythm, Period period) {
        return ReportOrder.scheduled("mosaic", pack, rhythm, period, Some.NOW);
    }

    private static ReportOrder asked(
            Set<ChannelId> channels, List<String> metrics, List<List<Dimension>> by) {
        return new ReportOrder(
                "2026-03-02.asked.1",
                "mosaic",
                "",
                "",
                channels,
                Rhythm.CUSTOM,
                Period.day(DAY),
                metrics,
                by,
                "lin",
                Some.NOW);
    }
}
