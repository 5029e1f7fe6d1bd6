package org.socialcare.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.simulation.day.Happened.Breach;
import org.socialcare.simulation.day.Judgement.Time;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Two days of a shop with gaps in its roster, and people who leave without a word. */
class WeekTest {
    /** The schedule's rhythm: what no message rings for waits no longer. */
    private static final Duration ONE_LOOK = Duration.ofSeconds(60);

    /**
     * Three tickets of four minutes at most, and two that are due earlier and come in between: no
     * longer than the shortest promise.
     */
    private static final Duration ENOUGH = Duration.ofMinutes(20);

    private static final Set<Time> THE_ROSTERS =
            Set.of(
                    Time.ALL_ARE_FULL,
                    Time.OWNER_IS_FULL,
                    Time.NOBODY_IS_PLANNED,
                    Time.PLANNED_BUT_NOT_THERE,
                    Time.ON_A_BREAK,
                    Time.OWNER_VANISHED,
                    Time.OWNER_GONE);

    private static Happened week;
    private static Judgement judgement;

    @BeforeAll
    static void play() {
        week = new Week(7, 2).play();
        judgement = new Judgement(week);
        System.out.println(
                "week: "
                        + week.customers()
                        + " customers, "
                        + week.said()
                        + " messages, "
                        + week.breaches().size()
                        + " promises broken, because "
                        + causes());
    }

    @Test
    void no_ticket_is_without_an_owner_for_longer_than_one_look_while_somebody_fit_is_free() {
        assertThat(judgement.longest(Time.OVERLOOKED)).isLessThanOrEqualTo(ONE_LOOK);
    }

    @Test
    void no_ticket_stays_for_longer_than_one_look_with_somebody_who_is_gone() {
        assertThat(judgement.longest(Time.OWNER_GONE)).isLessThanOrEqualTo(ONE_LOOK);
    }

    @Test
    void nobody_is_given_more_than_they_can_carry() {
        assertThat(judgement.overfull()).isEmpty();
    }

    @Test
    void every_broken_promise_is_explained_by_the_roster_or_by_whoever_vanished() {
        assertThat(week.breaches()).isNotEmpty();
        assertThat(week.breaches())
                .allSatisfy(
                        breach -> {
                            var spent = spent(breach);
                            assertThat(spent.getOrDefault(Time.WORKED_ON, Duration.ZERO))
                                    .as("%s of %s", spent, breach)
                                    .isLessThan(ENOUGH);
                            assertThat(spent.getOrDefault(Time.OVERLOOKED, Duration.ZERO))
                                    .as("%s of %s", spent, breach)
                                    .isLessThanOrEqualTo(ONE_LOOK.multipliedBy(2));
                        });
        assertThat(causes())
                .containsKeys(
                        Time.ALL_ARE_FULL, Time.NOBODY_IS_PLANNED, Time.PLANNED_BUT_NOT_THERE);
    }

    @Test
    void nothing_that_was_said_is_lost_and_nothing_is_there_twice() {
        Map<String, Integer> opened = new HashMap<>();
        int heard = 0;
        for (var step : week.steps()) {
            if (Set.of("TicketOpened", "TicketReopened", "MessageReceived").contains(step.type())) {
                heard++;
            }
            step.ticket()
                    .map(Ticket::number)
                    .ifPresent(number -> opened.put(step.conversation().text(), number));
        }
        assertThat(opened).hasSize(week.customers());
        assertThat(heard).isEqualTo(week.said());
    }

    @Test
    void what_is_open_in_the_end_has_an_owner_or_nobody_could_be() {
        assertThat(judgement.atTheEnd().values()).doesNotContain(Time.OVERLOOKED, Time.OWNER_GONE);
    }

    /** What took most of the time of each, of what the roster answers for. */
    private static Map<Time, Integer> causes() {
        Map<Time, Integer> causes = new EnumMap<>(Time.class);
        for (Breach breach : week.breaches()) {
            spent(breach).entrySet().stream()
                    .filter(spent -> THE_ROSTERS.contains(spent.getKey()))
                    .max(Comparator.comparing(Map.Entry<Time, Duration>::getValue))
                    .ifPresent(cause -> causes.merge(cause.getKey(), 1, Integer::sum));
        }
        return causes;
    }

    private static Map<Time, Duration> spent(Breach breach) {
        return judgement.spent(breach.conversation(), breach.since().orElseThrow(), breach.due());
    }
}
