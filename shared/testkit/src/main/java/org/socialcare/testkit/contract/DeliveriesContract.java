package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.KeepDeliveries;
import org.socialcare.testkit.Some;

/** What {@link KeepDeliveries} promises. */
public abstract class DeliveriesContract {
    /** The adapter, over a store that may hold other tests' deliveries. */
    protected abstract KeepDeliveries deliveries();

    @Test
    void a_delivery_is_remembered_for_its_fact_and_target_alone() {
        String fact = Some.unique("alert#1");
        assertThat(deliveries().isDelivered(fact, "olive/ops")).isFalse();

        deliveries().delivered(fact, "olive/ops");
        deliveries().delivered(fact, "olive/ops");

        assertThat(deliveries().isDelivered(fact, "olive/ops")).isTrue();
        assertThat(deliveries().isDelivered(fact, "olive/chiefs")).isFalse();
        assertThat(deliveries().isDelivered(fact + "0", "olive/ops")).isFalse();
    }

    @Test
    void a_fact_with_a_very_long_name_is_remembered_too() {
        String fact = Some.unique("alert#") + "x".repeat(3000);

        deliveries().delivered(fact, "olive/ops");

        assertThat(deliveries().isDelivered(fact, "olive/ops")).isTrue();
        assertThat(deliveries().isDelivered(fact + "y", "olive/ops")).isFalse();
    }
}
