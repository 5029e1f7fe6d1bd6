package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.ReadPresence;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.presence.PresenceChange;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Presence.Status;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@link WatchPresence} and {@link ReadPresence} promise. */
public abstract class PresenceContract {
    protected abstract WatchPresence adapter();

    /** What the same store remembers. */
    protected abstract ReadPresence history();

    private final String brand = Some.unique("brand");

    @Test
    void nobody_is_there_until_somebody_says_so() {
        assertThat(adapter().presences(brand)).isEmpty();
        assertThat(history().changes(brand, "lin", Instant.EPOCH, Some.NOW)).isEmpty();
    }

    @Test
    void everybody_who_said_something_is_listed() {
        chosen("lin", Status.ONLINE, Some.NOW);
        chosen("eleni", Status.ONLINE, Some.NOW);

        assertThat(adapter().presences(brand))
                .containsExactlyInAnyOrder(Some.online("lin"), Some.online("eleni"));
    }

    @Test
    void what_an_agent_says_last_replaces_what_came_before_and_both_are_remembered() {
        Instant later = Some.NOW.plus(Duration.ofMillis(61_234));

        chosen("lin", Status.ONLINE, Some.NOW);
        PresenceUpdate pause =
                PresenceUpdate.chosen(stored(), "lin", Status.BREAK, "lunch", true, later);
        assertThat(adapter().keep(brand, pause)).isTrue();

        assertThat(adapter().presences(brand)).containsExactly(pause.next());
        assertThat(history().changes(brand, "lin", Instant.EPOCH, later.plusNanos(1)))
                .extracting(PresenceChange::status)
                .containsExactly(Status.ONLINE, Status.BREAK);
    }

    @Test
    void what_is_not_as_expected_any_more_stays_as_it_is_and_nothing_is_remembered() {
        chosen("lin", Status.ONLINE, Some.NOW);
        Presence before = stored().orElseThrow();
        Instant later = Some.NOW.plusSeconds(400);
        PresenceUpdate silent = PresenceUpdate.silent(before, later).orElseThrow();
        PresenceUpdate heard = PresenceUpdate.heard(before, false, Some.NOW.plusSeconds(60)).get();
        assertThat(adapter().keep(brand, heard)).isTrue();

        assertThat(adapter().keep(brand, silent)).isFalse();

        assertThat(adapter().presences(brand)).containsExactly(heard.next());
        assertThat(history().changes(brand, "lin", Instant.EPOCH, later)).hasSize(1);
    }

    @Test
    void a_silence_is_remembered_from_the_last_sign_of_life_on() {
        chosen("lin", Status.ONLINE, Some.NOW);
        PresenceUpdate silent =
                PresenceUpdate.silent(stored().orElseThrow(), Some.NOW.plusSeconds(400)).get();

        assertThat(adapter().keep(brand, silent)).isTrue();

        assertThat(adapter().presences(brand)).containsExactly(silent.next());
        assertThat(history().changes(brand, "lin", Some.NOW, Some.NOW.plusSeconds(1)))
                .extracting(PresenceChange::cause)
                .containsExactly(PresenceChange.Cause.CHOSEN, PresenceChange.Cause.SILENT);
    }

    @Test
    void changes_are_told_from_the_last_one_before_to_the_end_not_included() {
        for (int minute = 0; minute < 5; minute++) {
            Status status = minute % 2 == 0 ? Status.ONLINE : Status.BUSY;
            chosen("lin", status, Some.NOW.plusSeconds(60L * minute));
        }
        chosen("eleni", Status.ONLINE, Some.NOW.plusSeconds(130));

        List<PresenceChange> changes =
                history()
                        .changes(
                                brand, "lin", Some.NOW.plusSeconds(120), Some.NOW.plusSeconds(240));

        assertThat(changes)
                .extracting(PresenceChange::at)
                .containsExactly(
                        Some.NOW.plusSeconds(60),
                        Some.NOW.plusSeconds(120),
                        Some.NOW.plusSeconds(180));
    }

    @Test
    void other_brands_see_nothing_of_it() {
        chosen("lin", Status.ONLINE, Some.NOW);

        String other = Some.unique("brand");
        assertThat(adapter().presences(other)).isEmpty();
        assertThat(history().changes(other, "lin", Instant.EPOCH, Some.NOW.plusSeconds(9)))
                .isEmpty();
    }

    private void chosen(String agent, Status status, Instant at) {
        Optional<Presence> before =
                adapter().presences(brand).stream()
                        .filter(it -> it.agent().equals(agent))
                        .findFirst();
        adapter().keep(brand, PresenceUpdate.chosen(before, agent, status, "", false, at));
    }

    private Optional<Presence> stored() {
        return adapter().presences(brand).stream().findFirst();
    }
}
