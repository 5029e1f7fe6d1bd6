package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.coverage.Told;
import org.socialcare.domain.ports.KeepToldGaps;
import org.socialcare.testkit.Some;

import java.time.Duration;

/** What {@link KeepToldGaps} promises. */
public abstract class ToldGapsContract {
    private static final Duration HOUR = Duration.ofHours(1);

    /** The adapter, over a store that may hold other brands' gaps. */
    protected abstract KeepToldGaps gaps();

    @Test
    void gaps_are_found_from_an_instant_on_each_once() {
        String brand = Some.unique("brand");
        var past = new Told("", Some.NOW.minus(HOUR), Some.NOW.plus(HOUR));
        var next = new Told("", Some.NOW, Some.NOW.plus(HOUR));
        var team = new Told("presales · el", Some.NOW, Some.NOW.plus(HOUR));
        for (Told told : new Told[] {past, next, team, next}) gaps().keep(brand, told);

        assertThat(gaps().told(brand, Some.NOW)).containsExactlyInAnyOrder(next, team);
        assertThat(gaps().told(brand, Some.NOW.minus(HOUR))).hasSize(3);
        assertThat(gaps().told(Some.unique("brand"), Some.NOW)).isEmpty();
    }
}
