package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Correcting;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.Escalating;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.EscalationWish;
import org.socialcare.domain.conversation.Sending;
import org.socialcare.domain.conversation.TimelineView;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.learning.LabelPart;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.Stories;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.metrics.Told;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.testkit.memory.InMemoryTicketFacts;
import org.socialcare.wire.facts.FactJson;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the bus tells of a ticket is kept as what its entries tell. */
class TicketLedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final InMemoryTicketFacts facts = new InMemoryTicketFacts();
    private final TicketLedger ledger = new TicketLedger(facts, new InMemorySettings(Some.brand()));
    private final List<Entry> timeline = new ArrayList<>();

    @Test
    void a_fact_from_the_bus_is_kept_as_the_entry_it_was_made_of() {
        lively();
        List<TicketFact> kept = new ArrayList<>();
        var watched = new TicketLedger(kept::add, new InMemorySettings(Some.brand()));

        for (Entry entry : timeline) {
            kept.clear();
            watched.keep(watched.read(FactJson.of(entry)));
            assertThat(kept)
                    .as(FactJson.of(entry).type())
                    .isEqualTo(
                            Told.of(entry)
                                    .map(told -> told.facts(Some.brand().zone()))
                                    .orElse(List.of()));
        }
    }

    @Test
    void the_stories_are_those_of_the_timeline() {
        lively();
        timeline.reversed().forEach(entry -> ledger.keep(ledger.read(FactJson.of(entry))));

        var span = new Span(DAY, DAY, Some.brand().zone());
        assertThat(Stories.of(facts, "mosaic", span))
                .containsExactlyInAnyOrderElementsOf(TicketStory.ofEntries(timeline));
    }

    @Test
    void a_fact_of_an_unknown_brand_goes_back() {
        lively();
        var nobodys = new TicketLedger(facts, new InMemorySettings());

        assertThatThrownBy(() -> nobodys.read(FactJson.of(timeline.getFirst())))
                .hasMessageContaining("mosaic");
    }

    /**
     * Asked, given, answered, failed, answered in the app, breached, passed on, resolved, asked.
     */
    private void lively() {
        SomeMessage first = Some.message("Is it in stock?");
        Conversation state = add(Some.change(Optional.empty(), first));
        state = add(Some.change(Optional.of(state), first.withId("m2").at(at(1))));
        state = assigned(state);
        Conversation before = state;
        state = add(Some.done(reply(before, "r1", 3)));
        Entry reply = timeline.getLast();
        state = add(Sending.begin(state, Some.brand(), reply, Some.RULES, 1, at(4)));
        var refused = new SendResult.Refused("blocked");
        state = add(Sending.ended(state, Some.brand(), reply, 1, refused, at(5)));
        for (var next = Timing.fire(state, at(90)); next.isPresent(); ) {
            state = add(next.get());
            next = Timing.fire(state, at(90));
        }
        state = add(Some.change(Optional.of(state), first.withId("own").asEcho().at(at(91))));
        state = add(Some.done(Working.note(state, "n1", "lin", "Hm", at(92))));
        state = add(Some.done(corrected(state)));
        state = add(Some.done(escalated(state)));
        state = add(Some.done(reply(state, "r2", 93)));
        state = add(Some.done(Working.resolve(state, "x1", "lin", "solved", at(94))));
        add(Some.change(Optional.of(state), first.withId("m3").at(at(95))));
    }

    private Conversation assigned(Conversation before) {
        return add(
                Some.done(
                        Working.assign(
                                before,
                                "a1",
                                Optional.of("lin"),
                                "presales",
                                "routing",
                                "least-loaded",
                                at(2))));
    }

    private static Decision escalated(Conversation before) {
        var wish =
                new EscalationWish(
                        "lin",
                        new EscalationWish.Target.Department("aftersales"),
                        Escalation.Reason.WRONG_DEPARTMENT,
                        "It is broken",
                        "",
                        Optional.empty(),
                        Optional.empty());
        return Escalating.escalate(before, Some.brand(), Some.RULES, "e1", wish, at(92));
    }

    private Decision corrected(Conversation before) {
        var message = TimelineView.of(timeline).getFirst();
        return Correcting.correct(
                before,
                Some.brand(),
                message,
                LabelPart.FLAG,
                "EMERGENCY",
                true,
                "c1",
                "lin",
                at(92));
    }

    private static Decision reply(Conversation before, String id, int minute) {
        return Working.reply(before, Some.brand(), Some.RULES, id, "lin", "Certainly.", at(minute));
    }

    private Conversation add(Change change) {
        timeline.add(change.entry());
        return change.after();
    }

    private static Instant at(int minute) {
        return Some.NOW.plus(Duration.ofMinutes(minute));
    }
}
