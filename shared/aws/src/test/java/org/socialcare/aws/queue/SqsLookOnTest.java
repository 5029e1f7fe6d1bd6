package org.socialcare.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.testkit.Some;
import org.socialcare.wire.facts.LookOnJson;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;

class SqsLookOnTest {
    private final StubServer sqs = StubQueue.start();
    private final SqsLookOn look =
            new SqsLookOn(
                    sqs.account().queues(),
                    sqs.address() + "/assignments.fifo",
                    sqs.address() + "/looks",
                    InstantSource.fixed(Some.NOW));

    @AfterEach
    void stop() {
        sqs.close();
    }

    @Test
    void a_look_at_once_keeps_its_place_among_what_rings_for_the_brand() {
        look.lookOn("mosaic");

        var sent = entry();
        assertThat(sent.textOrEmpty("MessageGroupId")).isEqualTo("mosaic");
        assertThat(sent.get("DelaySeconds")).isEmpty();
        assertThat(LookOnJson.read(sent.textOrEmpty("MessageBody"))).contains("mosaic");
    }

    @Test
    void a_later_look_comes_in_the_second_after_its_instant() {
        look.lookOn("mosaic", Some.NOW.plusMillis(62_001));

        var sent = entry();
        assertThat(sent.number("DelaySeconds")).isEqualTo(OptionalLong.of(63));
        assertThat(sent.get("MessageGroupId")).isEmpty();
        assertThat(LookOnJson.read(sent.textOrEmpty("MessageBody"))).contains("mosaic");
    }

    @Test
    void what_is_due_already_comes_at_once_and_nothing_is_delayed_for_longer_than_it_can_be() {
        look.lookOn("mosaic", Some.NOW.minusSeconds(5));
        look.lookOn("mosaic", Some.NOW.plus(Duration.ofMinutes(15)));

        assertThat(sqs.asked())
                .extracting(call -> call.json().arr("Entries").getFirst().number("DelaySeconds"))
                .containsExactly(OptionalLong.of(0), OptionalLong.of(900));
    }

    private Json entry() {
        return sqs.asked().getFirst().json().arr("Entries").getFirst();
    }
}
