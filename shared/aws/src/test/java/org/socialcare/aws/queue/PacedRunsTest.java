package org.socialcare.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.domain.ports.OrderIntroductions.Stretch;
import org.socialcare.domain.ports.OrderReapply.Page;
import org.socialcare.wire.handover.IntroductionStretchJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.reapply.ReapplyPageJson;

/** Runs go through the due queue at a pace that leaves clocks their turn. */
class PacedRunsTest {
    private final StubServer sqs = StubQueue.start();

    @AfterEach
    void stop() {
        sqs.close();
    }

    @Test
    void pages_of_a_reapply_follow_each_other_a_second_apart() {
        var page = new Page("mosaic", "run1", 2);

        new SqsOrderReapply(sqs.account().queues(), sqs.address() + "/due").order(page);

        assertThat(entry().number("DelaySeconds")).hasValue(1);
        assertThat(ReapplyPageJson.read(entry().textOrEmpty("MessageBody"))).contains(page);
    }

    @Test
    void stretches_of_introductions_follow_each_other_ten_seconds_apart() {
        var stretch = new Stretch("mosaic", "alex", 3);

        new SqsOrderIntroductions(sqs.account().queues(), sqs.address() + "/due").order(stretch);

        assertThat(entry().number("DelaySeconds")).hasValue(10);
        assertThat(IntroductionStretchJson.read(entry().textOrEmpty("MessageBody")))
                .contains(stretch);
    }

    @Test
    void what_the_queue_refuses_is_not_lost_in_silence() {
        sqs.thenAnswer(
                400, "{\"__type\":\"com.amazonaws.sqs#OverLimit\",\"message\":\"too many\"}");

        var reapply = new SqsOrderReapply(sqs.account().queues(), sqs.address() + "/due");
        assertThatThrownBy(() -> reapply.order(new Page("mosaic", "run1", 2)))
                .hasMessageContaining("OverLimit");
    }

    private Json entry() {
        return sqs.asked().getFirst().json().arr("Entries").getFirst();
    }
}
