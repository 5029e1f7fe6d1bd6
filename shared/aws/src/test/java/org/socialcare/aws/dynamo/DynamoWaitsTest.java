package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.Waited;
import org.socialcare.domain.ports.KeepWaits;
import org.socialcare.domain.ports.ReadWaits;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.contract.WaitsContract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class DynamoWaitsTest extends WaitsContract {
    private final DynamoWaits waits = new DynamoWaits(LocalDynamo.client(), LocalDynamo.SIGNALS);

    @Override
    protected KeepWaits keep() {
        return waits;
    }

    @Override
    protected ReadWaits read() {
        return waits;
    }

    @Test
    void the_current_wait_is_the_median_and_read_once_in_a_while() {
        var channel = new ChannelId("wechat", Some.unique("account"));
        var clock = new TestClock();
        List<Waited> answers = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            var at = clock.instant().minusSeconds(60L * i);
            answers.add(new Waited("reply-" + i, at, Duration.ofMinutes(i)));
        }
        var current =
                new DynamoCurrentWaits(
                        LocalDynamo.client(), LocalDynamo.SIGNALS, Duration.ofSeconds(30), clock);
        waits.keep(channel, answers.subList(0, 4));
        assertThat(current.currentWait(channel)).isEmpty();

        waits.keep(channel, answers);
        assertThat(current.currentWait(channel)).isEmpty();
        clock.pass(Duration.ofSeconds(30));
        assertThat(current.currentWait(channel)).contains(Duration.ofMinutes(3));
        clock.pass(Duration.ofMinutes(30));
        assertThat(current.currentWait(channel)).isEmpty();
    }
}
