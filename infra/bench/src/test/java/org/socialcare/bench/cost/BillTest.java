package org.socialcare.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BillTest {
    private final Prices prices = Prices.published();

    @Test
    void every_meter_has_a_published_price_and_the_table_its_date() {
        for (Meter meter : Meter.values()) {
            assertThat(meter.dollars(1e6, prices)).isPositive();
        }
        assertThat(prices.date()).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(prices.region()).isEqualTo("us-east-1");
    }

    @Test
    void a_price_that_is_not_there_is_named() {
        assertThatThrownBy(() -> prices.dollars("moon.million"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moon.million");
    }

    @Test
    void use_becomes_dollars() {
        var bill = new Bill();
        bill.add("triage", Meter.WRITE_UNIT, 3);
        bill.add("triage", Meter.WRITE_UNIT, 1);
        bill.add("triage", Meter.READ_UNIT, 0);

        var lines = bill.lines(1e6, prices);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().dollars()).isCloseTo(2.5, Offset.offset(1e-9));
    }

    @Test
    void what_schedules_used_meanwhile_is_taken_off() {
        var bill = new Bill();
        var minute = new Bill();
        bill.add("sla", Meter.READ_UNIT, 10);
        minute.add("sla", Meter.READ_UNIT, 4);

        bill.subtract(minute, 2);
        assertThat(bill.used("sla", Meter.READ_UNIT)).isEqualTo(2);
        bill.subtract(minute, 2);
        assertThat(bill.used("sla", Meter.READ_UNIT)).isZero();
    }
}
