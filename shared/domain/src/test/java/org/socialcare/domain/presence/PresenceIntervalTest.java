package org.socialcare.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.presence.PresenceChange.Cause;
import org.socialcare.domain.settings.Presence.Status;

import java.time.Instant;
import java.util.List;

class PresenceIntervalTest {
    private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TO = FROM.plusSeconds(86_400);

    @Test
    void of_a_day_without_data_nothing_is_known() {
        assertThat(told(List.of())).containsExactly("unknown 0-86400");
    }

    @Test
    void before_the_first_change_ever_nothing_is_known_which_is_not_offline() {
        assertThat(told(List.of(change(Status.ONLINE, 100, 100))))
                .containsExactly("unknown 0-100", "ONLINE 100-86400");
    }

    @Test
    void what_held_before_the_day_holds_on_into_it() {
        assertThat(told(List.of(change(Status.BUSY, 300, 300), change(Status.OFFLINE, -500, -500))))
                .containsExactly("OFFLINE 0-300", "BUSY 300-86400");
    }

    @Test
    void of_two_changes_from_the_same_instant_the_one_noted_later_counts() {
        assertThat(
                        told(
                                List.of(
                                        change(Status.AWAY, 100, 500),
                                        change(Status.ONLINE, 100, 100),
                                        change(Status.ONLINE, 900, 900))))
                .containsExactly("unknown 0-100", "AWAY 100-900", "ONLINE 900-86400");
    }

    @Test
    void a_change_after_the_end_does_not_belong_to_it() {
        assertThat(told(List.of(change(Status.ONLINE, 0, 0), change(Status.AWAY, 86_400, 86_400))))
                .containsExactly("ONLINE 0-86400");
    }

    @Test
    void there_is_nothing_between_an_instant_and_itself() {
        assertThat(PresenceInterval.between(List.of(), FROM, FROM)).isEmpty();
    }

    private static List<String> told(List<PresenceChange> changes) {
        return PresenceInterval.between(changes, FROM, TO).stream()
                .map(
                        it ->
                                it.what().map(what -> what.status().name()).orElse("unknown")
                                        + " "
                                        + it.from()
                                                .minusSeconds(FROM.getEpochSecond())
                                                .getEpochSecond()
                                        + "-"
                                        + it.to()
                                                .minusSeconds(FROM.getEpochSecond())
                                                .getEpochSecond())
                .toList();
    }

    private static PresenceChange change(Status status, int at, int noted) {
        return new PresenceChange(
                "lin", status, "", Cause.CHOSEN, FROM.plusSeconds(at), FROM.plusSeconds(noted));
    }
}
