package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.AlertTask;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Rung;
import org.socialcare.domain.ports.AlertTasks;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeAlert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@link KeepAlert}, {@link ReadAlerts} and {@link AlertTasks} promise together. */
public abstract class AlertsContract {
    /** The adapter, over a store that may hold other tests' alerts. */
    protected abstract KeepAlert keep();

    /** The same store, for reading. */
    protected abstract ReadAlerts read();

    /** The same store, for what is to be done. */
    protected abstract AlertTasks tasks();

    private final String brand = Some.unique("brand");

    @Test
    void an_alert_is_found_as_it_was_raised() {
        KeptAlert alert = alert(Some.NOW);

        assertThat(keep().raise(alert)).isTrue();
        assertThat(read().alert(alert.id())).contains(alert);
    }

    @Test
    void the_same_finding_is_raised_once() {
        KeptAlert alert = alert(Some.NOW);
        keep().raise(alert);

        assertThat(keep().raise(alert)).isFalse();
        assertThat(read().ofBrand(brand, false, Optional.empty(), 10).alerts()).hasSize(1);
    }

    @Test
    void whoever_acknowledges_first_stays_the_one_who_did() {
        KeptAlert alert = alert(Some.NOW);
        keep().raise(alert);

        Optional<KeptAlert> first = keep().acknowledge(alert.id(), "lin", Some.NOW);
        Optional<KeptAlert> second = keep().acknowledge(alert.id(), "sam", Some.NOW.plusSeconds(1));

        assertThat(first.flatMap(KeptAlert::acknowledged))
                .contains(new KeptAlert.Acknowledged("lin", Some.NOW));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void an_unknown_alert_cannot_be_acknowledged_or_ended() {
        String nobodys = Some.unique("alert");

        keep().over(nobodys, Some.NOW);

        assertThat(keep().acknowledge(nobodys, "lin", Some.NOW)).isEmpty();
        assertThat(read().alert(nobodys)).isEmpty();
    }

    @Test
    void an_alert_is_over_from_the_first_time_that_is_said() {
        KeptAlert alert = alert(Some.NOW);
        keep().raise(alert);

        keep().over(alert.id(), Some.NOW.plusSeconds(60));
        keep().over(alert.id(), Some.NOW.plusSeconds(120));

        assertThat(read().alert(alert.id()).flatMap(KeptAlert::overAt))
                .contains(Some.NOW.plusSeconds(60));
    }

    @Test
    void pages_lead_from_the_newest_to_the_oldest_without_gap_or_overlap() {
        List<KeptAlert> raised = new ArrayList<>();
        for (int minute = 0; minute < 5; minute++) {
            KeptAlert alert = alert(Some.NOW.plusSeconds(60L * minute));
            keep().raise(alert);
            raised.addFirst(alert);
        }
        List<KeptAlert> collected = new ArrayList<>();
        Optional<String> cursor = Optional.empty();

        do {
            ReadAlerts.Page page = read().ofBrand(brand, false, cursor, 2);
            collected.addAll(page.alerts());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(collected).isEqualTo(raised);
    }

    @Test
    void only_alerts_that_nobody_has_taken_on_are_counted() {
        KeptAlert taken = alert(Some.NOW);
        keep().raise(taken);
        keep().raise(alert(Some.NOW.plusSeconds(1)));
        keep().raise(alert(Some.NOW.plusSeconds(2)));
        keep().acknowledge(taken.id(), "lin", Some.NOW);

        assertThat(read().countOpen(brand, 100)).isEqualTo(2);
        assertThat(read().countOpen(brand, 1)).isEqualTo(1);
    }

    @Test
    void a_made_up_cursor_is_refused() {
        assertThatThrownBy(() -> read().ofBrand(brand, false, Optional.of("%%%"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_open_ones_can_be_listed_alone() {
        KeptAlert open = alert(Some.NOW);
        KeptAlert taken = alert(Some.NOW.plusSeconds(1));
        KeptAlert over = alert(Some.NOW.plusSeconds(2));
        for (KeptAlert alert : List.of(open, taken, over)) keep().raise(alert);
        keep().acknowledge(taken.id(), "lin", Some.NOW);
        keep().over(over.id(), Some.NOW);

        assertThat(read().ofBrand(brand, true, Optional.empty(), 10).alerts())
                .containsExactly(open);
        assertThat(read().countOpen(brand, 100)).isEqualTo(1);
    }

    @Test
    void each_step_of_the_ladder_is_due_in_its_turn_and_taken_once() {
        KeptAlert alert = alert(Some.NOW);
        keep().raise(alert);
        Instant first = alert.ladder().getFirst().at();
        Instant second = alert.ladder().get(1).at();

        assertThat(due(first.minusSeconds(1))).isEmpty();
        assertThat(due(first)).containsExactly(step(alert, first));
        keep().escalated(alert.id(), 1, first);
        keep().escalated(alert.id(), 1, first.plusSeconds(9));
        tasks().done(step(alert, first));

        assertThat(read().alert(alert.id()).orElseThrow().escalations())
                .containsExactly(new Rung(1, first, alert.ladder().getFirst().targets()));
        assertThat(due(second)).containsExactly(step(alert, second));
        keep().escalated(alert.id(), 2, second);
        tasks().done(step(alert, second));
        assertThat(due(second.plusSeconds(86_400))).isEmpty();
        assertThat(read().alert(alert.id()).flatMap(KeptAlert::next)).isEmpty();
    }

    @Test
    void that_somebody_has_taken_it_on_is_to_be_told_once() {
        KeptAlert alert = alert(Some.NOW);
        keep().raise(alert);
        keep().acknowledge(alert.id(), "lin", Some.NOW);
        keep().acknowledge(alert.id(), "sam", Some.NOW.plusSeconds(1));

        assertThat(due(Some.NOW.plusSeconds(2)))
                .containsExactly(
                        new AlertTask(
                                brand, AlertTask.Kind.TELL_ACKNOWLEDGED, alert.id(), Some.NOW));
    }

    private List<AlertTask> due(Instant now) {
        return tasks().due(brand, now, 10);
    }

    private AlertTask step(KeptAlert alert, Instant at) {
        return new AlertTask(brand, AlertTask.Kind.ESCALATE, alert.id(), at);
    }

    private KeptAlert alert(Instant at) {
        return SomeAlert.raised(brand, at);
    }
}
