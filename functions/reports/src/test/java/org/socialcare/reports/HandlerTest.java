package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody.ClockVerdict;
import org.socialcare.domain.conversation.EntryBody.Verdict;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.metrics.DailyFigures;
import org.socialcare.domain.metrics.DailyReport;
import org.socialcare.domain.metrics.DayOfTickets;
import org.socialcare.domain.metrics.Figure;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.ports.KeepReport.KeptReport;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.memory.InMemoryReports;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.testkit.memory.InMemoryTicketFacts;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.results.DailyReportJson;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

class HandlerTest {
    private static final String RUN = "{\"schedule\":\"reports-run\"}";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final InMemoryTicketFacts facts = new InMemoryTicketFacts();
    private final InMemoryReports reports = new InMemoryReports();
    private final List<KeptReport> told = new ArrayList<>();
    private final Printed printed = new Printed();
    private final TestClock clock = new TestClock();
    private boolean busIsDown;
    private final Handler handler = handler();

    @Test
    void the_sample_is_kept_under_the_brands_own_day() {
        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(ofDay())
                .singleElement()
                .satisfies(fact -> assertThat(fact.what()).isInstanceOf(What.Opened.class));
    }

    @Test
    void the_figures_are_those_computed_from_the_timeline_itself() {
        var timeline = ticketFromOpenToClose();

        run(timeline);

        assertThat(figures()).isEqualTo(recomputed(timeline));
    }

    @Test
    void telling_everything_again_and_backwards_changes_no_figure() {
        var timeline = ticketFromOpenToClose();

        run(timeline.reversed());
        run(timeline);
        Collections.shuffle(timeline, new Random(7));
        run(timeline);

        assertThat(figures()).isEqualTo(recomputed(timeline));
    }

    @Test
    void a_verdict_told_after_the_next_ticket_opened_is_not_taken_for_that_tickets() {
        var timeline = new ArrayList<Entry>();
        var opened = add(timeline, Some.change(Optional.empty(), Some.message("Is it in stock?")));
        var late = Some.NOW.plus(Duration.ofHours(3));
        var resolved = add(timeline, Some.done(Working.resolve(opened, "x", "lin", "done", late)));
        var again = Some.message("Hello?").from(resolved.customer().id()).at(late.plusSeconds(60));
        var reopened = add(timeline, Some.change(Optional.of(resolved), again));
        var verdict = Timing.fire(reopened, late.plusSeconds(120)).orElseThrow();
        add(timeline, verdict);
        assertThat(((ClockVerdict) verdict.entry().body()).ticket()).isEqualTo(1);

        run(timeline);

        assertThat(ofDay()).filteredOn(fact -> fact.what() instanceof What.Breached).isEmpty();
        assertThat(DayOfTickets.read(facts, "mosaic", DAY))
                .containsExactlyInAnyOrderElementsOf(TicketStory.ofEntries(timeline));
    }

    @Test
    void a_day_is_published_once_it_is_over_where_the_brand_lives() {
        run(ticketFromOpenToClose());

        Invocation.of(handler, RUN);
        assertThat(reportOf(DAY)).isEmpty();

        clock.pass(Duration.ofDays(1));
        Invocation.of(handler, RUN);
        assertThat(reportOf(DAY)).isPresent();
    }

    @Test
    void running_again_publishes_nothing_again() {
        Invocation.of(handler, RUN);
        Invocation.of(handler, RUN);

        assertThat(told).hasSize(1);
    }

    @Test
    void a_report_that_the_bus_did_not_take_is_published_by_the_next_run() {
        busIsDown = true;
        assertThatThrownBy(() -> Invocation.of(handler, RUN))
                .isInstanceOf(IllegalStateException.class);

        busIsDown = false;
        Invocation.of(handler, RUN);

        assertThat(told).hasSize(1);
    }

    @Test
    void what_cannot_be_read_goes_back_alone() {
        var opened = Some.change(Optional.empty(), Some.message("Is it in stock?"));
        var event =
                QueueEvent.of("facts").with("", "not json").with("", fact(opened.entry())).json();

        assertThat(Invocation.of(handler, event)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(ofDay()).hasSize(1);
    }

    private Handler handler() {
        var brands = new InMemorySettings(Some.brand());
        return new Handler(
                new TicketLedger(facts, brands),
                new Publisher(brands, facts, reports, this::tell, clock),
                new Log(printed.stream(), ""));
    }

    /** Opened, warned, breached, answered too late, resolved: all on one day. */
    private static List<Entry> ticketFromOpenToClose() {
        var timeline = new ArrayList<Entry>();
        var opened = add(timeline, Some.change(Optional.empty(), Some.message("Is it in stock?")));
        var late = Some.NOW.plus(Duration.ofMinutes(45));
        var warned = add(timeline, Timing.fire(opened, late).orElseThrow());
        var breach = Timing.fire(warned, late).orElseThrow();
        assertThat(((ClockVerdict) breach.entry().body()).verdict()).isEqualTo(Verdict.BREACHED);
        var breached = add(timeline, breach);
        var answered =
                add(
                        timeline,
                        Some.done(
                                Working.reply(
                                        breached,
                                        Some.brand(),
                                        Some.RULES,
                                        "r1",
                                        "lin",
                                        "Yes.",
                                        late)));
        add(
                timeline,
                Some.done(Working.resolve(answered, "x1", "lin", "solved", late.plusSeconds(60))));
        return timeline;
    }

    private static Conversation add(List<Entry> timeline, Change change) {
        timeline.add(change.entry());
        return change.after();
    }

    private void run(List<Entry> entries) {
        var event = QueueEvent.of("facts");
        entries.forEach(entry -> event.with("", fact(entry)));
        assertThat(Invocation.of(handler, event.json())).isEqualTo(Invocation.NOTHING_FAILED);
    }

    /** As the rule of the bus puts it into the queue. */
    private static String fact(Entry entry) {
        var fact = FactJson.of(entry);
        return "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
    }

    private List<Figure> figures() {
        clock.set(Instant.parse("2026-03-03T02:00:00Z"));
        Invocation.of(handler, RUN);
        return reportOf(DAY).orElseThrow().figures();
    }

    private Optional<DailyReport> reportOf(LocalDate day) {
        return reports.ofDay("mosaic", day)
                .map(kept -> DailyReportJson.read(JsonReader.read(kept.document())));
    }

    private static List<Figure> recomputed(List<Entry> timeline) {
        return Figure.of(DailyFigures.of(DAY, ZONE, TicketStory.ofEntries(timeline)));
    }

    private List<TicketFact> ofDay() {
        return IntStream.range(0, TicketFact.SHARDS)
                .boxed()
                .flatMap(shard -> facts.ofDay("mosaic", DAY, shard).stream())
                .toList();
    }

    private void tell(KeptReport report) {
        if (busIsDown) throw new IllegalStateException("the bus did not take a report");
        told.add(report);
    }
}
