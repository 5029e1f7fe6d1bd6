package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.coverage.DayOfArrivals.Line;
import org.socialcare.domain.coverage.Handled;
import org.socialcare.domain.coverage.Work;
import org.socialcare.domain.ports.KeepArrivals;
import org.socialcare.domain.ports.ReadArrivals;
import org.socialcare.testkit.Some;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@link KeepArrivals} and {@link ReadArrivals} promise together. */
public abstract class ArrivalsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

    private final String brand = Some.unique("brand");

    /** The adapter, over a store that may hold other tests' days. */
    protected abstract KeepArrivals keep();

    /** The same store, for reading. */
    protected abstract ReadArrivals read();

    @Test
    void days_are_found_in_order_and_only_those_of_the_stretch() {
        for (int later = 4; later >= 0; later--) keep().keep(day(DAY.plusDays(later), later));

        assertThat(read().arrivals(brand, DAY.plusDays(1), DAY.plusDays(4)))
                .containsExactly(
                        day(DAY.plusDays(1), 1), day(DAY.plusDays(2), 2), day(DAY.plusDays(3), 3));
        assertThat(read().arrivals(Some.unique("brand"), DAY, DAY.plusDays(4))).isEmpty();
    }

    @Test
    void a_day_that_is_kept_again_is_set_and_not_added() {
        keep().keep(day(DAY, 3));
        keep().keep(day(DAY, 5));
        keep().keep(day(DAY, 5));

        assertThat(read().arrivals(brand, DAY, DAY.plusDays(1))).containsExactly(day(DAY, 5));
    }

    @Test
    void a_day_on_which_nothing_came_is_not_one_that_was_not_counted() {
        keep().keep(new DayOfArrivals(brand, DAY, List.of()));

        assertThat(read().arrivals(brand, DAY.minusDays(1), DAY.plusDays(1)))
                .containsExactly(new DayOfArrivals(brand, DAY, List.of()));
    }

    private DayOfArrivals day(LocalDate day, int count) {
        Map<Integer, Integer> quarters = new HashMap<>();
        for (int quarter = 0; quarter < DayOfArrivals.QUARTERS; quarter++) {
            quarters.put(quarter, count);
        }
        return new DayOfArrivals(
                brand,
                day,
                List.of(
                        new Line(
                                new Work(Some.channelId(), "presales", "zh"),
                                quarters,
                                new Handled(2, 480)),
                        new Line(
                                new Work(Some.channelId(), "presales", "el"),
                                Map.of(40, 1),
                                Handled.NONE)));
    }
}
