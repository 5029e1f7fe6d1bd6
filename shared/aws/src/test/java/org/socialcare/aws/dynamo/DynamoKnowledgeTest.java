package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.answers.Knowledge;
import org.socialcare.domain.triage.text.Fold;
import org.socialcare.domain.triage.text.Normaliser;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeAlert;
import org.socialcare.testkit.TestClock;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;

class DynamoKnowledgeTest {
    private static final Normaliser PLAIN =
            new Normaliser(Fold.read("none", new StringReader("SPACE\t-\n")));

    private final TestClock clock = new TestClock();
    private final DynamoAlerts alerts = new DynamoAlerts(LocalDynamo.client(), LocalDynamo.SIGNALS);
    private final String brand = Some.unique("brand");
    private final DynamoKnowledge knowledge =
            new DynamoKnowledge(
                    LocalDynamo.client(),
                    LocalDynamo.SETTINGS,
                    LocalDynamo.SIGNALS,
                    Duration.ofSeconds(10),
                    clock,
                    () -> PLAIN);

    @Test
    void a_crisis_is_heard_of_with_the_next_reading_and_ends_when_it_is_over() {
        assertThat(now().crisis()).isFalse();

        var alert = raised(Level.CRISIS);
        assertThat(now().crisis()).as("still fresh").isFalse();
        clock.pass(Duration.ofSeconds(11));
        assertThat(now().crisis()).isTrue();

        alerts.over(alert.id(), clock.instant());
        clock.pass(Duration.ofSeconds(11));
        assertThat(now().crisis()).isFalse();
    }

    @Test
    void lesser_alerts_and_forgotten_ones_silence_nobody() {
        raised(Level.WARNING);
        assertThat(now().crisis()).isFalse();

        raised(Level.CRISIS);
        clock.pass(Duration.ofDays(2).plusSeconds(1));
        assertThat(now().crisis()).isFalse();
    }

    private Knowledge now() {
        return knowledge.knowledge(brand);
    }

    private Alert raised(Level level) {
        var alert = SomeAlert.of(brand, level, clock.instant());
        alerts.raise(KeptAlert.raised(alert, List.of()));
        return alert;
    }
}
