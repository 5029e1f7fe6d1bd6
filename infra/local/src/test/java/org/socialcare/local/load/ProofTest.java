package org.socialcare.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Customer;

import java.util.List;
import java.util.Map;

class ProofTest {
    private final Talk talk =
            new Talk(
                    new DemoChannel("facebook", "a", "A", "t", Map.of()),
                    new Customer("222", ""),
                    List.of("one", "two", "three"));
    private final Proof proof = new Proof();

    @Test
    void what_stands_as_it_was_said_holds() {
        proof.compare(talk, List.of("one", "two", "three"));

        assertThat(proof.holds()).isTrue();
        assertThat(proof.text(1)).contains("exactly once and in order");
    }

    @ParameterizedTest
    @CsvSource({
        "one three, 1 missing",
        "one two two three, 1 doubled",
        "one three two, out of order",
        "one two three four, never sent"
    })
    void every_deviation_is_named(String stands, String named) {
        proof.compare(talk, List.of(stands.split(" ")));

        assertThat(proof.holds()).isFalse();
        assertThat(proof.text(1)).contains(named).contains(talk.conversation());
    }

    @Test
    void percentiles_are_durations_that_occurred() {
        Latencies latencies = new Latencies();
        for (int i = 1; i <= 2_000; i++) {
            latencies.add(i * 1_000_000L);
        }

        assertThat(latencies.percentile(50)).isEqualTo(1_000);
        assertThat(latencies.percentile(99)).isEqualTo(1_980);
        assertThat(new Latencies().percentile(99)).isZero();
    }
}
