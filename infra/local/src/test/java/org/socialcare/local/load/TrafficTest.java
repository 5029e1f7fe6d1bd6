package org.socialcare.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class TrafficTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<DemoChannel> CHANNELS =
            List.of(
                    new DemoChannel("facebook", "a", "A", "t", Map.of("page_id", "1")),
                    new DemoChannel("wechat", "b", "B", "t", Map.of()),
                    new DemoChannel("douyin", "c", "C", "t", Map.of()));
    private static final LoadOptions OPTIONS =
            new LoadOptions(8080, 2_000, 60, 8, 1, Duration.ofSeconds(1));

    private final Traffic traffic = Traffic.draw(OPTIONS, CHANNELS, "run", NOW);

    @Test
    void every_message_is_sent_and_about_three_in_a_hundred_twice_and_three_late() {
        Map<String, Integer> times = new HashMap<>();
        for (Act.Wrote said : said()) {
            times.merge(said.id(), 1, Integer::sum);
        }

        assertThat(times).hasSize(2_000);
        assertThat(said()).hasSize(2_000 + traffic.copies());
        assertThat(traffic.copies()).isBetween(30, 100);
        assertThat(traffic.late()).isBetween(30, 100);
    }

    @Test
    void the_expected_order_of_a_conversation_is_that_of_the_platforms_clock() {
        Map<String, Instant> times = new HashMap<>();
        for (Act.Wrote said : said()) {
            times.put(said.text(), said.at());
        }

        for (Talk talk : traffic.talks()) {
            assertThat(talk.texts()).isNotEmpty();
            assertThat(talk.texts().stream().map(times::get)).isSorted().doesNotHaveDuplicates();
        }
        assertThat(times.values()).allMatch(at -> !at.isAfter(NOW.plusSeconds(60)));
    }

    @Test
    void a_customer_stays_in_one_lane_and_only_facebook_batches() {
        Map<String, Set<Integer>> lanesOf = new HashMap<>();
        int largest = 0;
        for (int lane = 0; lane < traffic.lanes().size(); lane++) {
            for (Shipment shipment : traffic.lanes().get(lane)) {
                if (shipment.channel().platform().equals("facebook")) {
                    largest = Math.max(largest, shipment.acts().size());
                } else {
                    assertThat(shipment.acts()).hasSize(1);
                }
                for (Act act : shipment.acts()) {
                    lanesOf.computeIfAbsent(act.who().id(), _ -> new HashSet<>()).add(lane);
                }
            }
        }

        assertThat(lanesOf).hasSize(60).allSatisfy((_, lanes) -> assertThat(lanes).hasSize(1));
        assertThat(largest).isGreaterThan(1);
    }

    @Test
    void every_channel_gets_its_share() {
        assertThat(traffic.talks().stream().map(Talk::channel).distinct()).hasSize(3);
    }

    private List<Act.Wrote> said() {
        return traffic.lanes().stream()
                .flatMap(List::stream)
                .flatMap(shipment -> shipment.acts().stream())
                .map(Act.Wrote.class::cast)
                .toList();
    }
}
