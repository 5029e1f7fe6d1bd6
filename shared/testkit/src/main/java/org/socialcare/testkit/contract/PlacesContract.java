package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.access.Grant;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.ports.FindHealth;
import org.socialcare.domain.ports.KeepGrants;
import org.socialcare.domain.ports.KeepPlaces;
import org.socialcare.domain.ports.KeepPlaces.Place;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.util.Optional;

/** What {@link KeepPlaces} and {@link FindHealth} promise. */
public abstract class PlacesContract {
    private static final Instant NOW = Some.NOW;
    private static final Hint MESSAGES = new Hint("messages", "wk1", "key", NOW);
    private static final Hint OTHERS = new Hint("messages", "wk2", "", NOW);

    private final ChannelId channel = new ChannelId("wecom", Some.unique("shop"));

    /** The adapter, over a store that may hold other tests' channels. */
    protected abstract KeepPlaces places();

    protected abstract FindHealth health();

    /** The grants in the same store. */
    protected abstract KeepGrants grants();

    @Test
    void a_place_is_remembered_for_its_history_alone_whatever_key_was_shown() {
        assertThat(places().place(channel, MESSAGES)).isEmpty();

        places().reached(channel, MESSAGES, new Place("c1", Optional.empty()));
        places().reached(channel, MESSAGES, new Place("c2", Optional.of(NOW)));

        var without = new Hint("messages", "wk1", "", NOW.plusSeconds(9));
        assertThat(places().place(channel, without)).contains(new Place("c2", Optional.of(NOW)));
        assertThat(places().place(channel, OTHERS)).isEmpty();
    }

    @Test
    void a_channel_nobody_looked_at_has_no_health_to_tell() {
        assertThat(health().health(channel).checks()).isEmpty();
        assertThat(health().health(channel).accessLost()).isEmpty();
    }

    @Test
    void health_is_the_state_of_access_and_the_latest_check_of_each_history() {
        var first = new Check("day-1", NOW, 40, 2, "");
        var again = new Check("day-2", NOW.plusSeconds(60), 41, 0, "");
        var other = new Check("day-2", NOW.plusSeconds(61), 0, 0, "no-token");
        places().found(channel, MESSAGES, first);
        places().found(channel, MESSAGES, again);
        places().found(channel, OTHERS, other);
        places().reached(channel, MESSAGES, new Place("c1", Optional.empty()));
        grants().keep(
                        channel,
                        new Grant(
                                "t",
                                NOW,
                                NOW.plusSeconds(7200),
                                "",
                                Optional.of(NOW.plusSeconds(9000)),
                                ""));

        var health = health().health(channel);

        assertThat(health.checks()).containsExactly(again, other);
        assertThat(health.tokenEnds()).contains(NOW.plusSeconds(7200));
        assertThat(health.grantEnds()).contains(NOW.plusSeconds(9000));
        assertThat(health.accessLost()).isEmpty();
    }
}
