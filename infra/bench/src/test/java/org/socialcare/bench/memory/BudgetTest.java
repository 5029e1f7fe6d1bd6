package org.socialcare.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcare.bench.cost.Meters;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Simulators;
import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.VirtualClock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What messages may cost in calls and units, exactly, for one fixed story a platform: the first
 * message of a customer, the second, and the first delivered again. A change that costs more has to
 * change {@code infra/bench/results/budget.txt} and say why; so has one that costs less.
 */
class BudgetTest {
    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    private final Path root = Path.of(System.getProperty("repository.root"));
    private final VirtualClock clock = new VirtualClock(START);

    @Test
    void messages_cost_exactly_what_is_committed(@TempDir Path data) throws IOException {
        var meters = new Meters(Blueprint.read(root).template());
        var suite = new MemorySuite(root, data, clock, meters);
        meters.take();
        Map<String, Map<String, Long>> costs = new TreeMap<>();
        for (DemoChannel channel : suite.channels()) {
            if (costs.keySet().stream().noneMatch(name -> name.startsWith(channel.platform()))) {
                story(suite, meters, channel, costs);
            }
        }

        String spent = text(costs);
        Path measured = root.resolve("infra/bench/target/budget.txt");
        Files.createDirectories(measured.getParent());
        Files.writeString(measured, spent);
        assertThat(spent)
                .as("calls and units: if they are meant, keep " + measured + " as the budget")
                .isEqualTo(Files.readString(root.resolve("infra/bench/results/budget.txt")));
    }

    private void story(
            MemorySuite suite,
            Meters meters,
            DemoChannel channel,
            Map<String, Map<String, Long>> costs)
            throws IOException {
        var dialect = Simulators.dialect(channel.platform()).orElseThrow();
        var ids = new SplittableRandom(1);
        var customer = new Customer(dialect.customerId(ids), "Customer");
        Act first =
                new Act.Wrote(
                        customer,
                        dialect.messageId(ids),
                        clock.instant(),
                        "Can I order this lamp in grey?");
        Act second =
                new Act.Wrote(
                        customer,
                        dialect.messageId(ids),
                        clock.instant().plusSeconds(5),
                        "The order number is 1182.");
        costs.put(channel.platform() + ", first message", cost(suite, meters, channel, first));
        costs.put(channel.platform() + ", second message", cost(suite, meters, channel, second));
        costs.put(
                channel.platform() + ", second message again",
                cost(suite, meters, channel, second));
    }

    private Map<String, Long> cost(MemorySuite suite, Meters meters, DemoChannel channel, Act act)
            throws IOException {
        // Long enough for every cache to be read again, so that the order of stories says nothing.
        clock.pass(Duration.ofMinutes(2));
        var dialect = Simulators.dialect(channel.platform()).orElseThrow();
        for (var delivery : dialect.tell(channel, List.of(act), clock.instant())) {
            assertThat(suite.deliver(channel, delivery)).isTrue();
        }
        suite.settle();
        return meters.take();
    }

    private static String text(Map<String, Map<String, Long>> costs) {
        var text = new StringBuilder();
        costs.forEach(
                (message, cost) -> {
                    text.append(message).append('\n');
                    cost.forEach(
                            (name, count) ->
                                    text.append("  ")
                                            .append(name)
                                            .append(' ')
                                            .append(count)
                                            .append('\n'));
                });
        return text.toString();
    }
}
