package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.settings.Presence;
import org.socialcare.testkit.Some;

import java.time.Duration;

/** What {@link WatchPresence} promises. */
public abstract class PresenceContract {
    protected abstract WatchPresence adapter();

    private final String brand = Some.unique("brand");

    @Test
    void nobody_is_there_until_somebody_says_so() {
        assertThat(adapter().presences(brand)).isEmpty();
    }

    @Test
    void everybody_who_said_something_is_listed() {
        WatchPresence adapter = adapter();

        adapter.save(brand, Some.online("lin"));
        adapter.save(brand, Some.online("eleni"));

        assertThat(adapter.presences(brand))
                .containsExactlyInAnyOrder(Some.online("lin"), Some.online("eleni"));
    }

    @Test
    void what_an_agent_says_last_replaces_what_came_before() {
        WatchPresence adapter = adapter();
        Presence away =
                new Presence(
                        "lin",
                        Presence.Status.AWAY,
                        Some.NOW.plusSeconds(60),
                        Some.NOW.plus(Duration.ofMillis(61_234)));

        adapter.save(brand, Some.online("lin"));
        adapter.save(brand, away);

        assertThat(adapter.presences(brand)).containsExactly(away);
    }

    @Test
    void other_brands_see_nothing_of_it() {
        WatchPresence adapter = adapter();

        adapter.save(brand, Some.online("lin"));

        assertThat(adapter.presences(Some.unique("brand"))).isEmpty();
    }
}
