package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class EntryIdsTest {
    @Test
    void what_arrived_is_named_by_the_platform() {
        assertThat(EntryIds.heard("mid.$cAAE")).isEqualTo("m#mid.$cAAE");
    }

    @Test
    void a_long_name_keeps_its_beginning_and_stays_different_from_its_neighbours() {
        String one = EntryIds.heard("邮".repeat(1000));
        String other = EntryIds.heard("邮".repeat(999));

        assertThat(List.of(one, other))
                .allSatisfy(
                        id -> {
                            assertThat(bytes(id)).isLessThanOrEqualTo(900);
                            assertThat(id).startsWith("m#邮邮邮").doesNotContain("\uFFFD");
                        });
        assertThat(one).isNotEqualTo(other).isEqualTo(EntryIds.heard("邮".repeat(1000)));
    }

    @Test
    void a_name_that_just_fits_is_kept_as_it_is() {
        assertThat(EntryIds.heard("x".repeat(898))).isEqualTo("m#" + "x".repeat(898));
        assertThat(EntryIds.heard("x".repeat(899))).hasSize(900).contains("~");
    }

    @Test
    void the_timeline_is_sorted_by_the_platforms_time_then_its_order_then_arrival() {
        List<String> expected =
                List.of(
                        order(1, "00000000000000000007", 9, "r9", "m#z"),
                        order(1, "00000000000000000008", 1, "r1", "m#y"),
                        order(2, "", 3, "r1", "m#x"),
                        order(2, "", 3, "r2", "m#w"),
                        order(2, "", 4, "r0", "m#v"),
                        order(3, "", 0, "r0", "m#u"));

        assertThat(expected).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_place_in_the_timeline_is_unique_even_for_twins() {
        assertThat(order(1, "5", 1, "r", "m#a")).isNotEqualTo(order(1, "5", 1, "r", "m#b"));
    }

    @Test
    void a_place_in_the_timeline_fits_a_sort_key_whatever_the_platform_sends() {
        String order =
                EntryIds.order(
                        Instant.MAX, "邮".repeat(500), at(0), "r", EntryIds.heard("邮".repeat(1000)));

        assertThat(bytes(order)).isLessThan(1024);
        assertThat(order).startsWith("9999999999999#");
        assertThat(EntryIds.order(Instant.MIN, "", at(0), "r", "m#1")).startsWith("0000000000000#");
    }

    @Test
    void the_same_event_has_the_same_place_whenever_it_is_processed() {
        Inbound event =
                new Inbound(
                        ThreadKey.direct("ada"),
                        Direction.IN,
                        "mid",
                        "dm.text",
                        "mid",
                        "",
                        at(1),
                        "",
                        "page",
                        new Person("ada", "Ada"),
                        Content.Said.text("?"));
        Received received = new Received(Scene.CHANNEL, event, "receipt", at(2));

        assertThat(
                        Stream.of(3, 4000)
                                .map(
                                        second ->
                                                Receiving.decide(
                                                                Optional.empty(),
                                                                received,
                                                                Scene.SETUP,
                                                                Scene.SHOP,
                                                                Optional.empty(),
                                                                at(second))
                                                        .entry()
                                                        .order())
                                .distinct())
                .hasSize(1);
    }

    private static String order(double at, String rank, double arrived, String receipt, String id) {
        return EntryIds.order(at(at), rank, at(arrived), receipt, id);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
