package org.socialcare.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.socialcare.local.aws.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/** Whole calls, as they go over the wire. */
class TableCallsTest {
    private static final String KEY = "\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"b\"}";
    private static final String TABLE =
            """
            {"TableName":"T",
             "KeySchema":[{"AttributeName":"pk"},{"AttributeName":"sk"}],
             "LocalSecondaryIndexes":[{"IndexName":"byOrder",
               "KeySchema":[{"AttributeName":"pk"},{"AttributeName":"ord"}],
               "Projection":{"ProjectionType":"KEYS_ONLY"}}],
             "GlobalSecondaryIndexes":[{"IndexName":"byDay",
               "KeySchema":[{"AttributeName":"day"}],
               "Projection":{"ProjectionType":"ALL"}}]}
            """;

    private final Shadow shadow = new Shadow(List.of(TableShape.of(json(TABLE))));
    private final TableReads reads = new TableReads(shadow);
    private final TableWrites writes =
            new TableWrites(
                    shadow,
                    (table, key) ->
                            Map.of(
                                    "pk", AttributeValue.fromS("a"),
                                    "sk", AttributeValue.fromS("b"),
                                    "day", AttributeValue.fromS("x".repeat(2000))));

    @Test
    void an_item_in_no_index_costs_its_table_alone() {
        assertThat(put("", true)).isEqualTo(new TableWrites.Units(1, 0));
    }

    @Test
    void putting_the_same_again_costs_the_table_but_no_index() {
        assertThat(put(",\"ord\":{\"S\":\"1\"}", true)).isEqualTo(new TableWrites.Units(1, 1));
        assertThat(put(",\"ord\":{\"S\":\"1\"}", true)).isEqualTo(new TableWrites.Units(1, 0));
        assertThat(put(",\"ord\":{\"S\":\"2\"}", true)).isEqualTo(new TableWrites.Units(1, 2));
    }

    @Test
    void a_refused_write_is_billed_by_what_is_there_and_changes_nothing() {
        put(",\"d\":{\"S\":\"" + "x".repeat(2500) + "\"}", true);

        assertThat(put(",\"ord\":{\"S\":\"1\"}", false)).isEqualTo(new TableWrites.Units(3, 0));
        assertThat(put(",\"ord\":{\"S\":\"1\"}", false)).isEqualTo(new TableWrites.Units(3, 0));
    }

    @Test
    void an_update_is_billed_by_what_it_left_in_the_table() {
        var units =
                writes.units(
                        "UpdateItem", json("{\"TableName\":\"T\",\"Key\":{" + KEY + "}}"), true);

        assertThat(units).isEqualTo(new TableWrites.Units(2, 2));
    }

    @Test
    void every_item_of_a_transaction_costs_double_and_a_check_too() {
        var units =
                writes.units(
                        "TransactWriteItems",
                        json(
                                """
                                {"TransactItems":[
                                  {"Put":{"TableName":"T","Item":{%s,"ord":{"S":"1"}}}},
                                  {"ConditionCheck":{"TableName":"T","Key":{"pk":{"S":"c"},"sk":{"S":"d"}}}}]}
                                """
                                        .formatted(KEY)),
                        true);

        assertThat(units).isEqualTo(new TableWrites.Units(4, 1));
    }

    @Test
    void a_deletion_leaves_its_indexes() {
        put(",\"ord\":{\"S\":\"1\"}", true);

        var units =
                writes.units(
                        "DeleteItem", json("{\"TableName\":\"T\",\"Key\":{" + KEY + "}}"), true);

        assertThat(units).isEqualTo(new TableWrites.Units(1, 1));
    }

    @Test
    void whole_items_through_a_keys_only_index_are_fetched_one_by_one() {
        var asked =
                json(
                        "{\"TableName\":\"T\",\"IndexName\":\"byOrder\",\"ConsistentRead\":true,"
                                + "\"Select\":\"ALL_ATTRIBUTES\"}");
        String item =
                "{" + KEY + ",\"ord\":{\"S\":\"1\"},\"d\":{\"S\":\"" + "x".repeat(5000) + "\"}}";
        var answered =
                json("{\"Count\":2,\"ScannedCount\":2,\"Items\":[" + item + "," + item + "]}");

        // One for the index's two rows together, two for each item of five kilobytes.
        assertThat(reads.units("Query", asked, answered)).isEqualTo(1 + 2 + 2);
    }

    @Test
    void what_a_filter_drops_is_billed() {
        put(",\"day\":{\"S\":\"" + "x".repeat(4000) + "\"}", true);
        var asked = json("{\"TableName\":\"T\",\"IndexName\":\"byDay\"}");
        var answered = json("{\"Count\":0,\"ScannedCount\":3,\"Items\":[]}");

        assertThat(reads.units("Query", asked, answered)).isEqualTo(1.5);
    }

    private TableWrites.Units put(String more, boolean done) {
        return writes.units(
                "PutItem", json("{\"TableName\":\"T\",\"Item\":{" + KEY + more + "}}"), done);
    }

    private static JsonNode json(String text) {
        return Json.read(text).orElseThrow();
    }
}
