package org.socialcare.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class CapacityUnitsTest {
    private static final Map<String, AttributeValue> NOTHING = Map.of();

    private final TableShape.Index list =
            new TableShape.Index(
                    "list",
                    false,
                    List.of("own", "due"),
                    Set.of("pk", "sk"),
                    Optional.of(Set.of("card")));

    @Test
    void a_write_is_billed_by_every_started_kilobyte() {
        assertThat(CapacityUnits.write(NOTHING, sized(1), false)).isEqualTo(1);
        assertThat(CapacityUnits.write(NOTHING, sized(1024), false)).isEqualTo(1);
        assertThat(CapacityUnits.write(NOTHING, sized(1025), false)).isEqualTo(2);
    }

    @Test
    void the_larger_of_old_and_new_counts_also_for_a_deletion() {
        assertThat(CapacityUnits.write(sized(3000), sized(10), false)).isEqualTo(3);
        assertThat(CapacityUnits.write(sized(3000), NOTHING, false)).isEqualTo(3);
        assertThat(CapacityUnits.write(NOTHING, NOTHING, false)).isEqualTo(1);
    }

    @Test
    void a_transaction_doubles_the_table() {
        assertThat(CapacityUnits.write(sized(10), sized(1500), true)).isEqualTo(4);
    }

    @Test
    void an_index_takes_nothing_while_what_it_holds_stays() {
        var before = item("mei", "1", "card", "other");
        var after = item("mei", "1", "card", "something else");

        assertThat(CapacityUnits.indexed(list, before, after)).isZero();
    }

    @Test
    void an_index_takes_one_write_for_what_changed_and_two_for_a_moved_key() {
        var before = item("mei", "1", "card", "");

        assertThat(CapacityUnits.indexed(list, before, item("mei", "1", "new", ""))).isEqualTo(1);
        assertThat(CapacityUnits.indexed(list, before, item("mei", "2", "card", ""))).isEqualTo(2);
    }

    @Test
    void coming_into_an_index_and_leaving_it_take_one_write() {
        var inside = item("mei", "1", "card", "");
        var outside = sized(700);

        assertThat(CapacityUnits.indexed(list, NOTHING, inside)).isEqualTo(1);
        assertThat(CapacityUnits.indexed(list, inside, outside)).isEqualTo(1);
        assertThat(CapacityUnits.indexed(list, NOTHING, outside)).isZero();
    }

    @Test
    void an_index_is_billed_by_the_bytes_it_holds() {
        var after = item("mei", "1", "x".repeat(1500), "y".repeat(9000));

        assertThat(CapacityUnits.indexed(list, NOTHING, after)).isEqualTo(2);
    }

    @Test
    void a_read_is_billed_by_four_kilobytes_and_half_where_it_may_be_late() {
        assertThat(CapacityUnits.read(4096, true)).isEqualTo(1);
        assertThat(CapacityUnits.read(4097, true)).isEqualTo(2);
        assertThat(CapacityUnits.read(4097, false)).isEqualTo(1);
    }

    @Test
    void a_miss_costs_as_much_as_the_smallest_item() {
        assertThat(CapacityUnits.read(0, true)).isEqualTo(1);
        assertThat(CapacityUnits.query(List.of(), false)).isEqualTo(0.5);
    }

    @Test
    void a_query_rounds_the_sum_and_not_each_item() {
        assertThat(CapacityUnits.query(List.of(100, 100, 3896), true)).isEqualTo(1);
        assertThat(CapacityUnits.query(List.of(100, 100, 3897), true)).isEqualTo(2);
    }

    @Test
    void requests_and_events_go_by_64_kib() {
        assertThat(Chunks.of(0)).isEqualTo(1);
        assertThat(Chunks.of(65_536)).isEqualTo(1);
        assertThat(Chunks.of(65_537)).isEqualTo(2);
    }

    /** An item of exactly that many bytes that no index holds. */
    private static Map<String, AttributeValue> sized(int bytes) {
        return Map.of("d", AttributeValue.fromS("x".repeat(bytes - 1)));
    }

    private static Map<String, AttributeValue> item(
            String owner, String due, String card, String rest) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("pk", AttributeValue.fromS("p"));
        item.put("sk", AttributeValue.fromS("s"));
        item.put("own", AttributeValue.fromS(owner));
        item.put("due", AttributeValue.fromS(due));
        item.put("card", AttributeValue.fromS(card));
        item.put("rest", AttributeValue.fromS(rest));
        return item;
    }
}
