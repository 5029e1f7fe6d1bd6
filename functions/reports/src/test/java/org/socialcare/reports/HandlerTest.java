package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody.ClockVerdict;
import org.socialcare.domain.conversation.EntryBody.Verdict;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.kpi.DayCount;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.Stories;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.facts.FactsTogether;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

class HandlerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Span SPAN = new Span(DAY, DAY, Some.brand().zone());

    private final ReportRoom room = new ReportRoom();

    @Test
    void the_sample_is_kept_under_the_brands_own_day() {
        assertThat(Invocation.of(room.handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(ofDay())
                .singleElement()
                .satisfies(fact -> assertThat(fact.what()).isInstanceOf(What.Opened.class));
    }

    @Test
    void what_is_kept_tells_the_story_the_timeline_tells() {
        var timeline = ticketFromOpenToClose();

        run(timeline);

        assertThat(stories()).isEqualTo(TicketStory.ofEntries(timeline));
    }

    @Test
    void telling_everything_again_and_backwards_changes_nothing() {
        var timeline = ticketFromOpenToClose();

        run(timeline.reversed());
        run(timeline);
        Collections.shuffle(timeline, new Random(7));
        run(timeline);

        assertThat(stories()).isEqualTo(TicketStory.ofEntries(timeline));
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
        assertThat(stories()).containsExactlyInAnyOrderElementsOf(TicketStory.ofEntries(timeline));
    }

    @Test
    void what_cannot_be_read_goes_back_alone() {
        var opened = Some.change(Optional.empty(), Some.message("Is it in stock?"));
        var event =
                QueueEvent.of("facts").with("", "not json").with("", fact(opened.entry())).json();

        assertThat(Invocation.of(room.handler, event)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(ofDay()).hasSize(1);
    }

    @Test
    void facts_that_came_together_are_kept_one_by_one() {
        var timeline = ticketFromOpenToClose();
        var together = FactsTogether.of(timeline.stream().map(FactJson::of).toList());

        var event = QueueEvent.of("facts").with("", fact(together)).json();

        assertThat(Invocation.of(room.handler, event)).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(stories()).isEqualTo(TicketStory.ofEntries(timeline));
    }

    @Test
    void a_fact_that_cannot_be_read_keeps_none_of_the_others_waiting() {
        var timeline = ticketFromOpenToClose();
        var facts = new ArrayList<>(timeline.stream().map(FactJson::of).toList());
        facts.add(1, new Fact("TicketOpened", "broken", Json.object().put("id", "broken").build()));

        var event = QueueEvent.of("facts").with("", fact(FactsTogether.of(facts))).json();

        assertThat(Invocation.of(room.handler, event)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(stories()).isEqualTo(TicketStory.ofEntries(timeline));
    }

    @Test
    void the_hour_counts_the_days_that_are_over() {
        run(ticketFromOpenToClose());
        room.clock.pass(Duration.ofDays(2));
        room.hour();

        var counts = room.rounds.counts(Some.channelId(), DAY, DAY);

        assertThat(counts)
                .extracting(kept -> kept.count())
                .containsExactly(new DayCount(DAY, 0, 1, 0, 0, 1));
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
        assertThat(Invocation.of(room.handler, event.json())).isEqualTo(Invocation.NOTHING_FAILED);
    }

    /** As the rule of the bus puts it into the queue. */
    private static String fact(Entry entry) {
        return fact(FactJson.of(entry));
    }

    private static String fact(Fact fact) {
        return "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
    }

    private List<TicketStory> stories() {
        return Stories.of(room.facts, "mosaic", SPAN).stream().toList();
    }

    private List<TicketFact> ofDay() {
        return IntStream.range(0, TicketFact.SHARDS)
                .boxed()
                .flatMap(shard -> room.facts.ofDay("mosaic", DAY, shard).stream())
                .toList();
    }
}
