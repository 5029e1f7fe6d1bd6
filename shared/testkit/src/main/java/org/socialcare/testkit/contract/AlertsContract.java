package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@link KeepAlert} and {@link ReadAlerts} promise together. */
public abstract class AlertsContract {
    /** The adapter, over a store that may hold other tests' alerts. */
    protected abstract KeepAlert keep();

    /** The same store, for reading. */
    protected abstract ReadAlerts read();

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
        assertThat(read().ofBrand(brand, Optional.empty(), 10).alerts()).hasSize(1);
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
            ReadAlerts.Page page = read().ofBrand(brand, cursor, 2);
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
        assertThatThrownBy(() -> read().ofBrand(brand, Optional.of("%%%"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private KeptAlert alert(Instant at) {
        return new KeptAlert(
                Some.unique("alert"),
                brand,
                Some.channelId(),
                "negative-share",
                "warning",
                0.4,
                0.25,
                20,
                Duration.ofMinutes(15),
                at,
                List.of(Some.conversation().id()),
                Optional.empty(),
                Optional.empty());
    }
}
