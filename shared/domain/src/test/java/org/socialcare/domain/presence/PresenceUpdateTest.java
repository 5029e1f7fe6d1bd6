package org.socialcare.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.presence.PresenceChange.Cause;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Presence.Status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class PresenceUpdateTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void what_is_chosen_holds_from_now_on_and_is_remembered() {
        var update = chosen(Optional.empty(), Status.BREAK, "lunch", NOW);

        assertThat(update.expected()).isEmpty();
        assertThat(update.next().since()).isEqualTo(NOW);
        assertThat(update.changes())
                .containsExactly(
                        new PresenceChange("lin", Status.BREAK, "lunch", Cause.CHOSEN, NOW, NOW));
    }

    @Test
    void choosing_the_same_again_prolongs_nothing() {
        var away = chosen(Optional.empty(), Status.AWAY, "", NOW).next();

        var again = chosen(Optional.of(away), Status.AWAY, "", NOW.plusSeconds(60));

        assertThat(again.changes()).isEmpty();
        assertThat(again.next().since()).isEqualTo(NOW);
        assertThat(again.next().seenAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void another_reason_is_another_break() {
        var lunch = chosen(Optional.empty(), Status.BREAK, "lunch", NOW).next();

        var meeting = chosen(Optional.of(lunch), Status.BREAK, "meeting", NOW.plusSeconds(60));

        assertThat(meeting.changes()).hasSize(1);
    }

    @Test
    void a_desk_is_silent_after_the_grace_and_since_its_last_sign_of_life() {
        var online = online();
        var last = NOW.plus(Presence.GRACE);

        assertThat(PresenceUpdate.silent(online, last)).isEmpty();
        var silent = PresenceUpdate.silent(online, last.plusMillis(1)).orElseThrow();

        assertThat(silent.changes())
                .containsExactly(
                        new PresenceChange(
                                "lin", Status.AWAY, "", Cause.SILENT, NOW, last.plusMillis(1)));
        assertThat(silent.next().silentSince()).contains(NOW);
        assertThat(PresenceUpdate.silent(silent.next(), last.plusSeconds(60))).isEmpty();
    }

    @Test
    void who_went_offline_is_not_silent_and_not_heard() {
        var offline = chosen(Optional.empty(), Status.OFFLINE, "", NOW).next();

        assertThat(PresenceUpdate.silent(offline, NOW.plusSeconds(9_000))).isEmpty();
        assertThat(PresenceUpdate.heard(offline, false, NOW.plusSeconds(9_000))).isEmpty();
    }

    @Test
    void a_desk_that_is_heard_in_time_leaves_nothing_to_remember() {
        var heard = PresenceUpdate.heard(online(), true, NOW.plusSeconds(60)).orElseThrow();

        assertThat(heard.changes()).isEmpty();
        assertThat(heard.expected()).contains(online());
        assertThat(heard.next().seenAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(heard.next().lead()).isTrue();
    }

    @Test
    void a_desk_that_is_heard_again_has_what_was_chosen_before() {
        var busy = chosen(Optional.empty(), Status.BUSY, "", NOW).next();
        var back = NOW.plus(Duration.ofMinutes(20));
        var silent = PresenceUpdate.silent(busy, back.minusSeconds(60)).orElseThrow().next();

        var heard = PresenceUpdate.heard(silent, false, back).orElseThrow();

        assertThat(heard.changes())
                .containsExactly(
                        new PresenceChange("lin", Status.BUSY, "", Cause.RETURNED, back, back));
        assertThat(heard.next().silentSince()).isEmpty();
    }

    @Test
    void a_silence_nobody_wrote_down_is_written_down_by_what_ends_it() {
        var back = NOW.plus(Duration.ofMinutes(20));

        var heard = PresenceUpdate.heard(online(), false, back).orElseThrow();
        var left = chosen(Optional.of(online()), Status.OFFLINE, "", back);
        var stays = chosen(Optional.of(online()), Status.ONLINE, "", back);

        assertThat(heard.changes())
                .extracting(PresenceChange::cause)
                .containsExactly(Cause.SILENT, Cause.RETURNED);
        assertThat(left.changes())
                .extracting(PresenceChange::cause)
                .containsExactly(Cause.SILENT, Cause.CHOSEN);
        assertThat(stays.changes())
                .extracting(PresenceChange::cause)
                .containsExactly(Cause.SILENT, Cause.RETURNED);
    }

    @Test
    void whoever_is_not_heard_counts_as_away() {
        assertThat(online().effective(NOW.plus(Presence.GRACE))).isEqualTo(Status.ONLINE);
        assertThat(online().effective(NOW.plus(Presence.GRACE).plusMillis(1)))
                .isEqualTo(Status.AWAY);
    }

    private static Presence online() {
        return chosen(Optional.empty(), Status.ONLINE, "", NOW).next();
    }

    private static PresenceUpdate chosen(
            Optional<Presence> before, Status status, String reason, Instant now) {
        return PresenceUpdate.chosen(before, "lin", status, reason, false, now);
    }
}
