package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class DynamoAlertsTest {
    private final DynamoAlerts alerts = new DynamoAlerts(LocalDynamo.client(), LocalDynamo.SIGNALS);
    private final String brand = Some.unique("brand");

    @Test
    void an_alert_is_found_as_it_was_raised() {
        KeptAlert alert = alert(Some.NOW);

        assertThat(alerts.raise(alert)).isTrue();
        assertThat(alerts.alert(alert.id())).contains(alert);
    }

    @Test
    void the_same_finding_is_raised_once() {
        KeptAlert alert = alert(Some.NOW);
        alerts.raise(alert);

        assertThat(alerts.raise(alert)).isFalse();
        assertThat(alerts.ofBrand(brand, Optional.empty(), 10).alerts()).hasSize(1);
    }

    @Test
    void whoever_acknowledges_first_stays_the_one_who_did() {
        KeptAlert alert = alert(Some.NOW);
        alerts.raise(alert);

        Optional<KeptAlert> first = alerts.acknowledge(alert.id(), "lin", Some.NOW);
        Optional<KeptAlert> second = alerts.acknowledge(alert.id(), "sam", Some.NOW.plusSeconds(1));

        assertThat(first.flatMap(KeptAlert::acknowledged))
                .contains(new KeptAlert.Acknowledged("lin", Some.NOW));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void an_unknown_alert_cannot_be_acknowledged_or_ended() {
        String nobodys = Some.unique("alert");

        alerts.over(nobodys, Some.NOW);

        assertThat(alerts.acknowledge(nobodys, "lin", Some.NOW)).isEmpty();
        assertThat(alerts.alert(nobodys)).isEmpty();
    }

    @Test
    void an_alert_is_over_from_the_first_time_that_is_said() {
        KeptAlert alert = alert(Some.NOW);
        alerts.raise(alert);

        alerts.over(alert.id(), Some.NOW.plusSeconds(60));
        alerts.over(alert.id(), Some.NOW.plusSeconds(120));

        assertThat(alerts.alert(alert.id()).flatMap(KeptAlert::overAt))
                .contains(Some.NOW.plusSeconds(60));
    }

    @Test
    void pages_lead_from_the_newest_to_the_oldest_without_gap_or_overlap() {
        List<KeptAlert> raised = new ArrayList<>();
        for (int minute = 0; minute < 5; minute++) {
            KeptAlert alert = alert(Some.NOW.plusSeconds(60L * minute));
            alerts.raise(alert);
            raised.addFirst(alert);
        }
        List<KeptAlert> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();

        do {
            ReadAlerts.Page page = alerts.ofBrand(brand, cursor, 2);
            read.addAll(page.alerts());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(raised);
    }

    @Test
    void only_alerts_that_nobody_has_taken_on_are_counted() {
        KeptAlert taken = alert(Some.NOW);
        alerts.raise(taken);
        alerts.raise(alert(Some.NOW.plusSeconds(1)));
        alerts.raise(alert(Some.NOW.plusSeconds(2)));
        alerts.acknowledge(taken.id(), "lin", Some.NOW);

        assertThat(alerts.countOpen(brand, 100)).isEqualTo(2);
        assertThat(alerts.countOpen(brand, 1)).isEqualTo(1);
    }

    @Test
    void a_made_up_cursor_is_refused() {
        assertThatThrownBy(() -> alerts.ofBrand(brand, Optional.of("%%%"), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a cursor of this list");
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
