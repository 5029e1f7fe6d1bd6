package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.Observation;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.metrics.DailyFigures;
import org.socialcare.domain.metrics.Durations;
import org.socialcare.domain.metrics.TicketFacts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Figures over conversations that have been told; the day is that of {@link Scene#START}. */
class FiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final Scene scene = Scene.direct();

    @Test
    void facts_tell_how_the_ticket_ended_and_who_took_part() {
        scene.asks(0);
        scene.replies(30);
        scene.asks(40);
        scene.verdicts(90);
        scene.replies(100);
        scene.resolves(110);

        TicketFacts facts = facts(scene.entries()).getFirst();

        assertThat(facts.state()).contains(scene.ticket());
        assertThat(facts.version()).isEqualTo(scene.now().version());
        assertThat(facts.repliedBy()).containsExactly("lin");
        assertThat(facts.reopened()).isFalse();
        assertThat(facts.breached())
                .containsExactly(new TicketFacts.Breach(ClockKind.NEXT_RESPONSE, 2));
    }

    @Test
    void facts_are_the_same_in_any_order_and_however_often_they_are_told() {
        twoTickets();
        List<TicketFacts> expected = facts(scene.entries());
        List<Entry> entries = new ArrayList<>(scene.entries());
        entries.addAll(scene.entries().subList(2, 6));
        Random random = new Random(3);

        for (int i = 0; i < 50; i++) {
            Collections.shuffle(entries, random);
            assertThat(facts(entries)).isEqualTo(expected);
        }
    }

    @Test
    void a_verdict_that_comes_after_the_next_ticket_began_still_counts_for_its_own() {
        twoTickets();

        assertThat(facts(scene.entries()).getFirst().breached())
                .containsExactly(new TicketFacts.Breach(ClockKind.FIRST_RESPONSE, 0));
        assertThat(facts(scene.entries()).getLast().breached()).isEmpty();
        assertThat(facts(scene.entries()).getLast().reopened()).isTrue();
    }

    @Test
    void facts_about_different_tickets_are_not_mixed() {
        twoTickets();
        List<TicketFacts> facts = facts(scene.entries());

        assertThatThrownBy(() -> facts.getFirst().merge(facts.getLast()))
                .hasMessageContaining("different tickets");
    }

    @Test
    void what_happens_without_a_ticket_is_no_fact_about_one() {
        scene.echoes(0);

        assertThat(TicketFacts.of(scene.entries().getFirst())).isEmpty();
    }

    @Test
    void a_day_counts_what_was_opened_answered_and_resolved_on_it() {
        twoTickets();

        assertThat(figures(ZoneOffset.UTC))
                .isEqualTo(
                        new DailyFigures(
                                DAY,
                                2,
                                1,
                                1,
                                Durations.of(
                                        List.of(Duration.ofSeconds(70), Duration.ofSeconds(10))),
                                Optional.of(0.5)));
    }

    @Test
    void a_day_without_anything_has_no_averages() {
        assertThat(DailyFigures.of(DAY, ZoneOffset.UTC, List.of()))
                .isEqualTo(new DailyFigures(DAY, 0, 0, 0, Optional.empty(), Optional.empty()));
    }

    @Test
    void days_are_cut_in_the_brands_zone() {
        twoTickets();

        assertThat(figures(ZoneId.of("America/New_York")).opened()).isZero();
        assertThat(figures(ZoneId.of("Asia/Shanghai")).opened()).isEqualTo(2);
    }

    @Test
    void an_answer_counts_on_its_own_day() {
        scene.asks(0);
        scene.replies(23 * 3600);

        DailyFigures next =
                DailyFigures.of(DAY.plusDays(1), ZoneOffset.UTC, facts(scene.entries()));

        assertThat(figures(ZoneOffset.UTC).firstResponse()).isEmpty();
        assertThat(next.opened()).isZero();
        assertThat(next.firstResponse().orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void alerts_observe_customers_words_only() {
        scene.asks(0, Scene.angry());
        scene.replies(5);

        assertThat(scene.entries().stream().map(Observation::of))
                .containsExactly(
                        Optional.of(
                                new Observation(
                                        scene.now().id() + "/m#mid-0.0", Scene.at(0), true)),
                        Optional.empty());
    }

    private void twoTickets() {
        scene.asks(0);
        scene.replies(70);
        scene.resolves(80);
        scene.asks(100);
        scene.verdicts(105);
        scene.replies(110);
    }

    private DailyFigures figures(ZoneId zone) {
        return DailyFigures.of(DAY, zone, facts(scene.entries()));
    }

    private static List<TicketFacts> facts(Collection<Entry> entries) {
        Map<Integer, TicketFacts> byTicket = new TreeMap<>();
        for (Entry entry : entries) {
            TicketFacts.of(entry)
                    .ifPresent(facts -> byTicket.merge(facts.ticket(), facts, TicketFacts::merge));
        }
        assertThat(Set.copyOf(byTicket.values())).hasSize(byTicket.size());
        return List.copyOf(byTicket.values());
    }
}
