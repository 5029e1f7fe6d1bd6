package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepAsks;
import org.socialcare.domain.ports.KeepAsks.Ask;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.Instant;

/** What {@link KeepAsks} promises. */
public abstract class AsksContract {
    /** The adapter, over a store that may hold other tests' brands. */
    protected abstract KeepAsks asks();

    private final String brand = Some.unique("brand");

    @Test
    void another_is_taken_only_after_the_pause() {
        assertThat(asks().ask(brand, at("one", Some.NOW))).isTrue();
        var soon = Some.NOW.plus(KeepAsks.PAUSE).minusSeconds(1);
        assertThat(asks().ask(brand, at("two", soon))).isFalse();
        assertThat(asks().asks(brand)).containsExactly(at("one", Some.NOW));

        var later = Some.NOW.plus(KeepAsks.PAUSE);
        assertThat(asks().ask(brand, at("three", later))).isTrue();
        assertThat(asks().asks(brand)).containsExactly(at("three", later));
    }

    @Test
    void the_same_run_may_be_asked_again_at_once() {
        assertThat(asks().ask(brand, at("one", Some.NOW))).isTrue();
        assertThat(asks().ask(brand, at("one", Some.NOW.plus(Duration.ofSeconds(3))))).isTrue();
    }

    @Test
    void channels_and_brands_wait_for_themselves_only() {
        var other = new Ask(new ChannelId("weibo", "olive"), "two", "sam", Some.NOW);

        assertThat(asks().ask(brand, at("one", Some.NOW))).isTrue();
        assertThat(asks().ask(brand, other)).isTrue();
        assertThat(asks().ask(Some.unique("other"), at("three", Some.NOW))).isTrue();

        assertThat(asks().asks(brand)).containsExactlyInAnyOrder(at("one", Some.NOW), other);
    }

    private static Ask at(String run, Instant at) {
        return new Ask(Some.channelId(), run, "eleni", at);
    }
}
