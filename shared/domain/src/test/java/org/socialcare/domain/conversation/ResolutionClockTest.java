package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.clock.ClockKind.RESOLUTION;
import static org.socialcare.domain.conversation.Scene.angry;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Brand;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ResolutionClockTest {
    private final Scene scene = Scene.direct();

    @Test
    void it_runs_from_the_opening() {
        scene.asks(0);

        assertThat(scene.due(RESOLUTION)).isEqualTo(300);
        assertThat(scene.clock(RESOLUTION).orElseThrow().warnAt()).isEqualTo(at(150));
    }

    @Test
    void it_rests_while_the_brand_waits_for_the_customer() {
        scene.asks(0);
        scene.replies(20);

        assertThat(scene.clock(RESOLUTION).orElseThrow().remaining())
                .contains(Duration.ofSeconds(280));
        assertThat(Timing.nextDue(scene.now())).isEmpty();
        assertThat(scene.verdicts(100_000)).isEmpty();
    }

    @Test
    void it_goes_on_with_what_was_left_when_the_customer_writes_again() {
        scene.asks(0);
        scene.replies(20);
        scene.asks(1000);

        assertThat(scene.due(RESOLUTION)).isEqualTo(1280);
        assertThat(scene.clock(RESOLUTION).orElseThrow().warnAt()).isEqualTo(at(1130));
    }

    @Test
    void many_pauses_add_up() {
        for (int i = 0; i < 50; i++) {
            scene.asks(i * 100);
            scene.replies(i * 100 + 5);
        }
        scene.asks(10_000);

        assertThat(scene.due(RESOLUTION)).isEqualTo(10_050);
    }

    @Test
    void a_resolution_in_time_leaves_nothing_behind() {
        scene.asks(0);
        scene.replies(10);
        scene.asks(20);
        scene.resolves(30);

        assertThat(Timing.nextDue(scene.now())).isEmpty();
        assertThat(TicketCard.of(scene.now())).isEmpty();
        assertThat(scene.verdicts(1000)).isEmpty();
    }

    @Test
    void a_ticket_resolved_while_the_customer_had_the_next_word_kept_its_promise() {
        scene.asks(0);
        scene.replies(10);
        scene.resolves(9000);

        assertThat(scene.clock(RESOLUTION).orElseThrow().stoppedAt()).contains(at(9000));
        assertThat(scene.due(RESOLUTION)).isEqualTo(9290);
        assertThat(scene.verdicts(20_000)).isEmpty();
    }

    @Test
    void a_reopened_ticket_goes_on_with_what_it_had_left() {
        scene.asks(0);
        scene.replies(10);
        scene.asks(100);
        Entry reply = scene.replies(120);
        scene.resolves(9000);

        scene.ends(reply, 1, new SendResult.Refused("no"), 9010);

        assertThat(scene.due(RESOLUTION)).isEqualTo(390);
        assertThat(scene.verdicts(9011))
                .containsExactly(
                        "WARNED NEXT_RESPONSE 120",
                        "BREACHED NEXT_RESPONSE 140",
                        "WARNED RESOLUTION 240",
                        "BREACHED RESOLUTION 390");
    }

    @Test
    void a_resolution_that_came_late_is_late_however_late_anyone_looks() {
        scene.asks(0);
        scene.resolves(301);

        assertThat(scene.verdicts(9000))
                .containsExactly("BREACHED FIRST_RESPONSE 60", "BREACHED RESOLUTION 300");
        assertThat(Timing.nextDue(scene.now())).isEmpty();
    }

    @Test
    void a_breach_while_it_ran_is_not_undone_by_waiting_for_the_customer() {
        scene.asks(0);
        scene.replies(310);

        assertThat(scene.verdicts(320))
                .containsExactly(
                        "BREACHED FIRST_RESPONSE 60",
                        "WARNED RESOLUTION 150",
                        "BREACHED RESOLUTION 300");
        scene.asks(400);
        scene.replies(401);
        assertThat(scene.verdicts(9000)).isEmpty();
    }

    @Test
    void it_warns_once_although_it_rests_after_the_warning() {
        scene.asks(0);
        assertThat(scene.verdicts(160)).contains("WARNED RESOLUTION 150");
        scene.replies(170);
        scene.asks(1000);

        assertThat(scene.verdicts(1129))
                .containsExactly("WARNED NEXT_RESPONSE 1020", "BREACHED NEXT_RESPONSE 1040");
        assertThat(scene.verdicts(1130)).containsExactly("BREACHED RESOLUTION 1130");
    }

    @Test
    void growing_urgency_shortens_what_is_left_by_what_was_used() {
        scene.asks(0);
        scene.replies(20);
        scene.asks(100, angry());

        assertThat(scene.clock(RESOLUTION).orElseThrow().policy()).isEqualTo("angry@1");
        assertThat(scene.due(RESOLUTION)).isEqualTo(230);
        assertThat(scene.clock(RESOLUTION).orElseThrow().warnAt()).isEqualTo(at(155));
    }

    @Test
    void urgency_that_leaves_no_time_at_all_is_a_breach_at_once() {
        scene.asks(0);
        scene.asks(200, angry());

        assertThat(scene.verdicts(200)).contains("BREACHED RESOLUTION 150");
    }

    @Test
    void a_late_echo_gives_back_the_time_that_was_counted_wrongly() {
        scene.asks(0);
        scene.asks(100);
        scene.echoes(10);

        assertThat(scene.due(RESOLUTION)).isEqualTo(390);
    }

    @Test
    void every_ticket_has_a_resolution_clock_of_its_own() {
        scene.asks(0);
        scene.resolves(400);
        scene.asks(500);

        assertThat(scene.due(RESOLUTION)).isEqualTo(800);
        assertThat(scene.verdicts(501))
                .containsExactly("BREACHED FIRST_RESPONSE 60", "BREACHED RESOLUTION 300");
        assertThat(scene.due(RESOLUTION)).isEqualTo(800);
    }

    @Test
    void it_counts_open_hours_only() {
        Scene office = Scene.in(shopWithHours(new Hours(2 * 3600, 2 * 3600 + 100)));
        office.asks(0);
        office.replies(30);
        office.asks(50);

        assertThat(office.due(RESOLUTION)).isEqualTo(3 * 86_400 + 20);
    }

    @Test
    void a_ticket_that_is_answered_only_after_hours_rests_with_what_the_day_had_left() {
        Scene office = Scene.in(shopWithHours(new Hours(2 * 3600, 2 * 3600 + 100)));
        office.asks(0);
        office.replies(500);

        assertThat(office.clock(RESOLUTION).orElseThrow().remaining())
                .contains(Duration.ofSeconds(200));
    }

    @Test
    void a_calendar_that_never_opens_loses_no_clock() {
        Scene closed = Scene.in(shopWithHours());
        closed.asks(0);
        closed.replies(100);
        closed.asks(200);

        assertThat(closed.due(RESOLUTION)).isEqualTo(400);
        assertThat(closed.clock(RESOLUTION).orElseThrow().calendar()).isEqualTo("always");
        assertThat(TicketCard.of(closed.now()).orElseThrow().clock()).isPresent();
    }

    @Test
    void a_breach_is_not_forgotten_while_the_conversation_goes_on() {
        scene.asks(0);
        scene.replies(400);
        for (int i = 0; i < 30; i++) {
            scene.asks(1000 + i * 100);
            scene.replies(1001 + i * 100);
        }

        assertThat(scene.due(RESOLUTION)).isEqualTo(300);
        assertThat(scene.verdicts(9000))
                .containsExactly(
                        "BREACHED FIRST_RESPONSE 60",
                        "WARNED RESOLUTION 150",
                        "BREACHED RESOLUTION 300");
    }

    @Test
    void the_next_ticket_leaves_the_late_clock_of_the_last_one_alone() {
        scene.asks(0);
        scene.resolves(400);
        scene.asks(500);
        scene.replies(510);

        assertThat(scene.clock(RESOLUTION).orElseThrow().remaining())
                .contains(Duration.ofSeconds(290));
        assertThat(scene.verdicts(9000))
                .containsExactly("BREACHED FIRST_RESPONSE 60", "BREACHED RESOLUTION 300");
    }

    @Test
    void what_is_on_record_stays_so_when_a_failed_reply_reopens_the_ticket() {
        scene.asks(0);
        scene.verdicts(310);
        Entry reply = scene.replies(320);
        scene.resolves(321);

        scene.ends(reply, 1, new SendResult.Refused("no"), 330);

        assertThat(scene.due(RESOLUTION)).isEqualTo(300);
        assertThat(scene.verdicts(900)).isEmpty();
    }

    @Test
    void a_warning_on_record_stays_so_when_a_failed_reply_reopens_the_ticket() {
        scene.asks(0);
        scene.verdicts(160);
        Entry reply = scene.replies(170);
        scene.resolves(171);

        scene.ends(reply, 1, new SendResult.Refused("no"), 180);

        assertThat(scene.verdicts(299)).isEmpty();
        assertThat(scene.verdicts(300)).containsExactly("BREACHED RESOLUTION 300");
    }

    private static Brand shopWithHours(Hours... hours) {
        Brand shop = Scene.shop(calendar(Scene.policy()));
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours));
        }
        return shop.withCalendars(List.of(new Calendar("office", ZoneOffset.UTC, week, Map.of())));
    }

    private static Policy calendar(Policy policy) {
        return new Policy(
                policy.id(),
                1,
                1,
                Set.of(),
                Set.of(),
                Set.of(),
                "office",
                policy.targets().firstResponse().time(),
                policy.targets().nextResponse().time(),
                policy.targets().resolution().time(),
                50);
    }
}
