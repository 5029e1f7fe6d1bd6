package org.socialcare.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.FindDue.Due;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.wire.facts.DueJson;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

class SqsLookAgainTest {
    private final StubServer sqs = StubQueue.start();
    private final SqsLookAgain again =
            new SqsLookAgain(
                    sqs.account().queues(), sqs.address() + "/due", InstantSource.fixed(Some.NOW));

    @AfterEach
    void stop() {
        sqs.close();
    }

    @Test
    void a_look_comes_back_at_the_second_nearest_to_its_instant() {
        Due due = in(Duration.ofMillis(62_499));
        Due later = in(Duration.ofMillis(62_500));

        again.at(List.of(due, later, in(Duration.ofMinutes(-5)), in(Duration.ofMinutes(15))));

        List<Json> entries = sqs.asked().getFirst().json().arr("Entries");
        assertThat(entries)
                .extracting(entry -> entry.number("DelaySeconds"))
                .containsExactly(
                        OptionalLong.of(62),
                        OptionalLong.of(63),
                        OptionalLong.of(0),
                        OptionalLong.of(900));
        assertThat(DueJson.read(entries.getFirst().textOrEmpty("MessageBody"))).isEqualTo(due);
    }

    @Test
    void time_that_passes_while_many_are_handed_over_is_not_waited_for_twice() {
        var clock = new TestClock();
        var slow =
                new SqsLookAgain(
                        sqs.account().queues(),
                        sqs.address() + "/due",
                        () -> {
                            clock.pass(Duration.ofSeconds(1));
                            return clock.instant();
                        });

        slow.at(Collections.nCopies(11, in(Duration.ofSeconds(60))));

        assertThat(sqs.asked())
                .extracting(each -> each.json().arr("Entries").getFirst().number("DelaySeconds"))
                .containsExactly(OptionalLong.of(58), OptionalLong.of(57));
    }

    @Test
    void nothing_due_is_no_call() {
        again.at(List.of());

        assertThat(sqs.asked()).isEmpty();
    }

    @Test
    void what_a_queue_cannot_delay_is_refused() {
        assertThatThrownBy(() -> again.at(List.of(in(Duration.ofMinutes(15).plusNanos(1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sqs.asked()).isEmpty();
    }

    private static Due in(Duration time) {
        return new Due(new ConversationId("facebook.demo.1"), Some.NOW.plus(time));
    }
}
