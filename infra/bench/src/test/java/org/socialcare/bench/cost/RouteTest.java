package org.socialcare.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

/** What an assignment may cost. */
class RouteTest {
    private final Path root = Path.of(System.getProperty("repository.root"));

    @Test
    void a_burst_takes_little_more_than_two_items_for_each_assignment() throws IOException {
        var units = RouteRun.taken(root, 400, 10).units();

        assertThat(units.items()).isBetween(2 * 400, 2 * 400 + 10);
        assertThat(units.reads() / 400).isLessThan(2);
    }

    @Test
    void an_assignment_alone_takes_three_items() throws IOException {
        assertThat(RouteRun.taken(root, 1, 10).units().items()).isEqualTo(3);
    }
}
