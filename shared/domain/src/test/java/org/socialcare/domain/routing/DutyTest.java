package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.routing.Desk.agent;
import static org.socialcare.domain.routing.Desk.presence;
import static org.socialcare.domain.routing.Desk.ticket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.roster.Leave;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.roster.Span;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Presence.Status;
import org.socialcare.domain.triage.Priority;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DutyTest {
    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource({
        "ONLINE, true, true, true",
        "BUSY, false, false, true",
        "TRANSFERS_ONLY, false, true, true",
        "BREAK, false, false, true",
        "AWAY, false, false, true",
        "OFFLINE, false, false, false",
    })
    void every_status_takes_and_keeps_what_it_says(
            Status status, boolean takes, boolean takesTransfers, boolean keeps) {
        desk.there(agent("ann", 9), presence("ann", status))
                .absent(agent("gone", 9))
                .holds("ann", ticket("own", 5))
                .holds("gone", ticket("left", 5))
                .waits(ticket("new", 5));

        var who = desk.who();

        assertThat(who.contains("new to ann")).isEqualTo(takes);
        assertThat(who.contains("left to ann")).isEqualTo(takesTransfers);
        assertThat(who.contains("own to nobody")).isEqualTo(!keeps);
    }

    @Test
    void whoever_takes_transfers_only_gets_no_question_in_its_turn_either() {
        desk.there(agent("ann", 9), presence("ann", Status.TRANSFERS_ONLY))
                .absent(agent("gone", 9))
                .holds("gone", Desk.job("left", "en", Priority.P2, Ticket.Status.OPEN, 5))
                .waits(ticket("question", 1));

        assertThat(desk.outcome(Map.of("ann", 50)).moves())
                .extracting(move -> move.conversation().text())
                .containsExactly("left");
    }

    @Test
    void a_break_that_lasts_longer_than_a_quarter_of_an_hour_costs_the_tickets_at_hand() {
        desk.there(agent("ann", 5), pause(Duration.ofMinutes(15).minusMillis(1)))
                .holds("ann", ticket("t1", 5));
        assertThat(desk.moves()).isEmpty();

        var longer = new Desk();
        longer.there(agent("ann", 5), pause(Duration.ofMinutes(15))).holds("ann", ticket("t1", 5));
        assertThat(longer.who()).containsExactly("t1 to nobody");
    }

    @Test
    void who_is_busy_and_not_heard_keeps_nothing() {
        Instant since = Desk.NOW.minusSeconds(301);
        desk.there(agent("ann", 5), new Presence("ann", Status.BUSY, since, since))
                .holds("ann", ticket("t1", 5));

        assertThat(desk.who()).containsExactly("t1 to nobody");
    }

    @Test
    void a_roster_says_who_is_on_shift_and_the_old_calendar_is_not_asked() {
        desk.online(agent("ann", 9))
                .online(agent("bob", 9))
                .roster(roster("ann", 8, 9))
                .roster(roster("bob", 9, 12))
                .holds("ann", ticket("t1", 1))
                .waits(ticket("t2", 2));

        assertThat(desk.who()).containsExactly("t1 to bob", "t2 to bob");
    }

    @Test
    void in_a_planned_break_nothing_new_comes_and_what_is_at_hand_stays() {
        var span = new Span(9 * 60, 17 * 60);
        var lunch = new Shift.Pause(new Span(10 * 60, 11 * 60), "lunch");
        desk.online(agent("ann", 9))
                .roster(week("ann", new Shift(span, List.of(lunch))))
                .holds("ann", ticket("t1", 1))
                .waits(ticket("t2", 2));

        assertThat(desk.moves()).isEmpty();
    }

    @Test
    void on_leave_being_online_does_not_count() {
        var day = LocalDate.ofInstant(Desk.NOW, ZoneOffset.UTC);
        var leave = new Leave(day, day, "", Optional.empty());
        desk.online(agent("ann", 9))
                .roster(new Roster("ann", Map.of(), Map.of(), List.of(leave), 1))
                .holds("ann", ticket("t1", 1));

        assertThat(desk.who()).containsExactly("t1 to nobody");
    }

    private static Roster roster(String agent, int fromHour, int toHour) {
        return week(agent, new Shift(new Span(fromHour * 60, toHour * 60), List.of()));
    }

    private static Roster week(String agent, Shift shift) {
        return new Roster(agent, Map.of(DayOfWeek.MONDAY, List.of(shift)), Map.of(), List.of(), 1);
    }

    private static Presence pause(Duration ago) {
        return new Presence(
                "ann",
                Status.BREAK,
                "lunch",
                Desk.NOW.minus(ago),
                Desk.NOW,
                false,
                Optional.empty());
    }
}
