package org.socialcare.local.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.local.template.AlarmSpec;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

class AlarmTest {
    private static final AlarmSpec.Metric ERRORS =
            new AlarmSpec.Metric("AWS/Lambda", "Errors", "f");
    private static final AlarmSpec.Metric THROTTLES =
            new AlarmSpec.Metric("AWS/Lambda", "Throttles", "f");
    private static final AlarmSpec THREE_OF_FIVE =
            new AlarmSpec("A", "fails", List.of(ERRORS, THROTTLES), Duration.ofMinutes(1), 5, 3, 0);

    private final Alarm alarm = new Alarm(THREE_OF_FIVE);

    @Test
    void it_rings_at_the_third_bad_minute_of_five_and_is_over_when_they_have_passed() {
        take(1, 0, 1, 0);
        assertThat(alarm.rings()).isFalse();
        take(1);
        assertThat(alarm.rings()).isTrue();
        take(0);
        assertThat(alarm.rings()).as("two of five are left").isFalse();
    }

    @Test
    void what_is_at_the_threshold_is_not_above_it() {
        take(0, 0, 0, 0, 0);
        assertThat(alarm.rings()).isFalse();
    }

    @Test
    void missing_data_is_no_trouble_and_is_told_apart() {
        alarm.take(OptionalDouble.empty());
        assertThat(alarm.isKnown()).isFalse();
        take(0);
        assertThat(alarm.isKnown()).isTrue();
        assertThat(alarm.rings()).isFalse();
    }

    @Test
    void a_change_is_told_once() {
        assertThat(alarm.take(OptionalDouble.of(1))).isFalse();
        assertThat(alarm.take(OptionalDouble.of(1))).isFalse();
        assertThat(alarm.take(OptionalDouble.of(1))).isTrue();
        assertThat(alarm.take(OptionalDouble.of(1))).isFalse();
    }

    @Test
    void metrics_are_added_and_unknown_ones_left_out() {
        var values = Map.of("Errors", 2.0);
        Gauges gauges =
                metric ->
                        values.containsKey(metric.name())
                                ? OptionalDouble.of(values.get(metric.name()))
                                : OptionalDouble.empty();
        assertThat(gauges.sum(List.of(ERRORS, THROTTLES))).hasValue(2);
        assertThat(gauges.sum(List.of(THROTTLES))).isEmpty();
    }

    private void take(double... points) {
        for (double point : points) {
            alarm.take(OptionalDouble.of(point));
        }
    }
}
