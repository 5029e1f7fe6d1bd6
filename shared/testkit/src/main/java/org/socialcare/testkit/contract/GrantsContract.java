package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.access.Access;
import org.socialcare.domain.access.Grant;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepGrants;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.util.Optional;

/** What {@link KeepGrants} promises. */
public abstract class GrantsContract {
    private static final Instant NOW = Some.NOW;
    private static final Instant SOON = NOW.plusSeconds(60);

    private final ChannelId channel = new ChannelId("x", Some.unique("shop"));

    /** The adapter, over a store that may hold other tests' grants. */
    protected abstract KeepGrants grants();

    @Test
    void nothing_is_known_of_a_channel_nobody_spoke_for() {
        assertThat(grants().kept(channel)).isEqualTo(KeepGrants.Kept.NOTHING);
    }

    @Test
    void a_grant_is_read_as_it_was_kept() {
        var grant = grant("token-1", Optional.of(NOW.plusSeconds(900_000)));

        grants().keep(channel, grant);

        assertThat(grants().kept(channel).grant()).contains(grant);
        assertThat(grants().kept(channel).access())
                .isEqualTo(
                        new Access(
                                Optional.of(grant.expires()),
                                grant.refreshExpires(),
                                Optional.empty()));
    }

    @Test
    void a_later_grant_without_an_end_of_its_renewal_forgets_the_earlier_ones() {
        grants().keep(channel, grant("token-1", Optional.of(NOW.plusSeconds(900_000))));
        grants().keep(channel, grant("token-2", Optional.empty()));

        assertThat(grants().kept(channel).access().refreshExpires()).isEmpty();
    }

    @Test
    void one_at_a_time_may_renew_until_it_ended_or_its_time_is_over() {
        assertThat(grants().lease(channel, NOW, SOON)).isTrue();
        assertThat(grants().lease(channel, NOW.plusSeconds(59), SOON.plusSeconds(59))).isFalse();
        assertThat(grants().lease(channel, SOON, SOON.plusSeconds(60))).isTrue();

        grants().giveUp(channel);
        assertThat(grants().lease(channel, SOON, SOON.plusSeconds(60))).isTrue();

        grants().keep(channel, grant("token-1", Optional.empty()));
        assertThat(grants().lease(channel, SOON, SOON.plusSeconds(60))).isTrue();

        grants().lost(channel, "f00d", SOON);
        assertThat(grants().lease(channel, SOON, SOON.plusSeconds(60))).isTrue();
    }

    @Test
    void giving_up_on_a_channel_nobody_spoke_for_leaves_nothing() {
        grants().giveUp(channel);

        assertThat(grants().kept(channel)).isEqualTo(KeepGrants.Kept.NOTHING);
    }

    @Test
    void access_is_lost_since_it_was_lost_first_and_until_it_is_there_again() {
        grants().keep(channel, grant("token-1", Optional.empty()));
        grants().lost(channel, "f00d", NOW);
        grants().lost(channel, "beef", SOON);

        assertThat(grants().kept(channel).rejected()).isEqualTo("beef");
        assertThat(grants().kept(channel).access().lostSince()).contains(NOW);

        grants().keep(channel, grant("token-2", Optional.empty()));
        assertThat(grants().kept(channel).access().lostSince()).isEmpty();

        grants().lost(channel, "cafe", SOON);
        grants().found(channel);
        assertThat(grants().kept(channel).access().lostSince()).isEmpty();
        assertThat(grants().kept(channel).rejected()).isEqualTo("cafe");
    }

    private static Grant grant(String token, Optional<Instant> refreshExpires) {
        return new Grant(token, NOW, NOW.plusSeconds(7200), "refresh-of", refreshExpires, "0123");
    }
}
