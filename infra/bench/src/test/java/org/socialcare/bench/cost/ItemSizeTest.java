package org.socialcare.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

class ItemSizeTest {
    @Test
    void names_and_texts_count_in_utf8() {
        assertThat(ItemSize.of(Map.of("pk", AttributeValue.fromS("订单")))).isEqualTo(2 + 6);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "7, 2",
        "42, 2",
        "100, 2",
        "123, 3",
        "-123, 4",
        "1795312328, 6",
        "0.25, 3",
        "1.5e10, 3"
    })
    void a_number_counts_by_its_significant_digits(String number, int bytes) {
        assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN(number)))).isEqualTo(1 + bytes);
    }

    @Test
    void bytes_count_as_they_are_and_truth_values_as_one() {
        assertThat(
                        ItemSize.of(
                                Map.of(
                                        "b",
                                        AttributeValue.fromB(SdkBytes.fromByteArray(new byte[9])),
                                        "t",
                                        AttributeValue.fromBool(true))))
                .isEqualTo(1 + 9 + 1 + 1);
    }

    @Test
    void lists_and_maps_count_three_and_one_a_member() {
        var list = AttributeValue.fromL(List.of(AttributeValue.fromS("ab")));
        var map = AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v")));

        assertThat(ItemSize.of(Map.of("l", list))).isEqualTo(1 + 3 + 1 + 2);
        assertThat(ItemSize.of(Map.of("m", map))).isEqualTo(1 + 3 + 1 + 1 + 1);
    }

    @Test
    void what_does_not_exist_has_no_size() {
        assertThat(ItemSize.of(Map.of())).isZero();
    }
}
