package org.socialcare.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.domain.settings.Presence;
import org.socialcare.testkit.Some;
import org.socialcare.wire.facts.PresenceChangedJson;
import org.socialcare.wire.facts.PresenceChangedJson.PresenceChanged;

class SqsTellRoutingTest {
    @Test
    void a_brand_is_looked_at_one_change_after_the_other() {
        try (StubServer sqs = StubQueue.start()) {
            SqsTellRouting routing =
                    new SqsTellRouting(sqs.clients().sqs(), sqs.address() + "/assignments.fifo");
            Presence presence = Some.online("lin");

            routing.presenceChanged("brand", presence);

            var sent = sqs.asked().getFirst().json();
            assertThat(sent.text("MessageGroupId")).contains("brand");
            assertThat(PresenceChangedJson.read(sent.textOrEmpty("MessageBody")))
                    .contains(new PresenceChanged("brand", presence));
        }
    }

    @Test
    void coming_back_after_a_break_is_not_taken_for_a_repetition() {
        try (StubServer sqs = StubQueue.start()) {
            SqsTellRouting routing =
                    new SqsTellRouting(sqs.clients().sqs(), sqs.address() + "/assignments.fifo");
            Presence later =
                    new Presence(
                            "lin",
                            Presence.Status.ONLINE,
                            Some.NOW.plusSeconds(60),
                            Some.NOW.plusSeconds(60));

            routing.presenceChanged("brand", Some.online("lin"));
            routing.presenceChanged("brand", Some.online("lin"));
            routing.presenceChanged("brand", later);

            var ids =
                    sqs.asked().stream()
                            .map(asked -> asked.json().textOrEmpty("MessageDeduplicationId"))
                            .toList();
            assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
        }
    }
}
