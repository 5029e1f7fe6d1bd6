package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.Waited;
import org.socialcare.domain.ports.KeepWaits;
import org.socialcare.domain.ports.ReadWaits;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.util.List;

/** What {@link KeepWaits} and {@link ReadWaits} promise together. */
public abstract class WaitsContract {
    private final ChannelId channel = new ChannelId("wechat", Some.unique("account"));

    /** The adapter, over a store that may hold other channels' answers. */
    protected abstract KeepWaits keep();

    /** The same store, for reading. */
    protected abstract ReadWaits read();

    @Test
    void answers_are_found_from_a_minute_on_each_once() {
        var old = waited("a", 600, 40);
        var one = waited("b#1", 60, 90);
        var other = waited("c", 58, 90);
        keep().keep(channel, List.of(old, one));
        keep().keep(channel, List.of(one, other));
        keep().keep(channel, List.of(other));

        assertThat(read().since(channel, Some.NOW.minusSeconds(120)))
                .containsExactlyInAnyOrder(one, other);
        assertThat(read().since(channel, Some.NOW.minusSeconds(700))).hasSize(3);
        assertThat(read().since(channel, Some.NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_channel_nobody_answered_on_has_none() {
        assertThat(read().since(channel, Some.NOW)).isEmpty();
    }

    private static Waited waited(String reply, int secondsAgo, int minutes) {
        return new Waited(reply, Some.NOW.minusSeconds(secondsAgo), Duration.ofMinutes(minutes));
    }
}
