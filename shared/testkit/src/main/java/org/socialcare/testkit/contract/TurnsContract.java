package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.KeepTurns;
import org.socialcare.testkit.Some;

import java.util.Map;

/** What {@link KeepTurns} promises. */
public abstract class TurnsContract {
    protected abstract KeepTurns turns();

    private final String brand = Some.unique("brand");

    @Test
    void of_a_new_brand_nothing_is_kept() {
        assertThat(turns().turns(brand)).isEmpty();
    }

    @Test
    void what_was_kept_last_is_read() {
        turns().keep(brand, Map.of("eleni", 3, "sam", 1));
        turns().keep(brand, Map.of("eleni", 2));

        assertThat(turns().turns(brand)).isEqualTo(Map.of("eleni", 2));
    }
}
