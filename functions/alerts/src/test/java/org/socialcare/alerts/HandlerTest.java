package org.socialcare.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.memory.InMemoryAlerts;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.testkit.memory.InMemorySignals;
import org.socialcare.wire.facts.FactJson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class HandlerTest {
    private static final String LOOK = "{\"schedule\":\"alerts-look\"}";
    private static final String QUEUE = "signals.fifo";

    private final InMemorySignals counters = new InMemorySignals();
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final List<KeptAlert> told = new ArrayList<>();
    private final Printed printed = new Printed();
    private final TestClock clock = new TestClock();
    private boolean busIsDown;
    private final Handler handler =
            new Handler(
                    new Signals(counters),
                    new Watch(
                            new InMemorySettings(Some.brand()),
                            counters,
                            alerts,
                            alerts,
                            this::tell,
                            clock),
                    new Log(printed.stream(), ""));

    @Test
    void the_sample_counts_as_one_message() {
        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(counted("messages")).isEqualTo(1);
        assertThat(counted("negative")).isZero();
    }

    @Test
    void a_message_that_is_told_again_counts_once() {
        var told = fact(Sentiment.NEGATIVE);

        run(told, told);
        run(told);

        assertThat(counted("messages")).isEqualTo(1);
        assertThat(counted("negative")).isEqualTo(1);
    }

    @Test
    void an_hour_of_anger_raises_one_alert_and_it_is_told() {
        hear(8, Sentiment.NEGATIVE);
        hear(4, Sentiment.NEUTRAL);

        Invocation.of(handler, LOOK);

        assertThat(kept()).hasSize(1);
        assertThat(told).isEqualTo(kept());
        assertThat(told.getFirst().count()).isEqualTo(12);
        assertThat(told.getFirst().severity()).isEqualTo("critical");
    }

    @Test
    void looking_again_raises_nothing_until_the_alert_has_cooled_down() {
        hear(12, Sentiment.NEGATIVE);

        Invocation.of(handler, LOOK);
        clock.pass(Duration.ofMinutes(1));
        Invocation.of(handler, LOOK);
        clock.pass(Duration.ofMinutes(30));
        Invocation.of(handler, LOOK);

        assertThat(told).hasSize(1);
    }

    @Test
    void an_alert_that_the_bus_did_not_take_is_told_the_next_minute() {
        hear(12, Sentiment.NEGATIVE);
        busIsDown = true;
        assertThatThrownBy(() -> Invocation.of(handler, LOOK))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept()).isEmpty();

        busIsDown = false;
        clock.pass(Duration.ofMinutes(1));
        Invocation.of(handler, LOOK);

        assertThat(told).hasSize(1);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void a_few_angry_messages_are_no_alert() {
        hear(9, Sentiment.NEGATIVE);

        Invocation.of(handler, LOOK);

        assertThat(told).isEmpty();
    }

    @Test
    void yesterdays_anger_is_no_alert_today() {
        hear(12, Sentiment.NEGATIVE);
        clock.pass(Duration.ofHours(2));

        Invocation.of(handler, LOOK);

        assertThat(told).isEmpty();
    }

    @Test
    void what_cannot_be_read_holds_up_its_own_channel_only() {
        var event =
                QueueEvent.of(QUEUE)
                        .with("facebook/other", "not json")
                        .with("facebook/mosaic", fact(Sentiment.NEUTRAL))
                        .json();

        assertThat(Invocation.of(handler, event)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(counted("messages")).isEqualTo(1);
    }

    private void hear(int messages, Sentiment sentiment) {
        for (int i = 0; i < messages; i++) {
            run(fact(sentiment));
        }
    }

    private String run(String... facts) {
        var event = QueueEvent.of(QUEUE);
        for (String fact : facts) {
            event.with("facebook/mosaic", fact);
        }
        return Invocation.of(handler, event.json());
    }

    /** A message's fact, as the rule of the bus puts it into the queue. */
    private static String fact(Sentiment sentiment) {
        var message = Some.message("words");
        var change =
                Receiving.decide(
                        Optional.empty(),
                        message.received(),
                        Some.channel(),
                        Some.brand(),
                        Optional.of(Some.understanding(Category.COMPLAINT, sentiment)),
                        message.at());
        var fact = FactJson.of(change.entry());
        return "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
    }

    private long counted(String indicator) {
        return counters
                .between(Some.channelId(), Some.NOW, Some.NOW.plus(CountSignals.WINDOW))
                .stream()
                .mapToLong(window -> window.count(indicator))
                .sum();
    }

    private List<KeptAlert> kept() {
        return alerts.ofBrand("mosaic", Optional.empty(), 10).alerts();
    }

    private void tell(KeptAlert alert) {
        if (busIsDown) throw new IllegalStateException("the bus did not take an alert");
        told.add(alert);
    }
}
