package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Metric;
import org.socialcare.domain.metrics.Timing;
import org.socialcare.domain.metrics.Unit;
import org.socialcare.domain.settings.Goal.Reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What goals are set in: minutes, hundredths, or a plain number. */
public enum GoalUnit {
    MINUTES("min", new BigDecimal("0.0166666666666666666667")),
    PERCENT("%", BigDecimal.valueOf(100)),
    NUMBER("", BigDecimal.ONE);

    /** As many as a target may have. */
    private static final int DECIMALS = 4;

    private final String sign;
    private final BigDecimal factor;

    GoalUnit(String sign, BigDecimal factor) {
        this.sign = sign;
        this.factor = factor;
    }

    /** As it is written behind a number. */
    public String sign() {
        return sign;
    }

    /** The unit in which this is read of a metric; absent where the metric has no such number. */
    public static Optional<GoalUnit> of(Metric metric, Reading reading) {
        return switch (reading) {
            case VALUE -> Optional.of(of(metric.unit()));
            case P90, BUSINESS, BUSINESS_P90 ->
                    metric.timed() ? Optional.of(MINUTES) : Optional.empty();
            case IN_TARGET -> metric.targeted() ? Optional.of(PERCENT) : Optional.empty();
        };
    }

    /** A figure's number in this unit, rounded to as many decimals as a target may have. */
    Optional<BigDecimal> read(Cell cell, Reading reading) {
        var number =
                switch (reading) {
                    case VALUE -> cell.value();
                    case P90 -> of(cell.calendar(), Timing::p90);
                    case BUSINESS -> of(cell.business(), Timing::median);
                    case BUSINESS_P90 -> of(cell.business(), Timing::p90);
                    case IN_TARGET -> cell.inTarget();
                };
        return number.isPresent()
                ? Optional.of(
                        BigDecimal.valueOf(number.getAsDouble())
                                .multiply(factor)
                                .setScale(DECIMALS, RoundingMode.HALF_UP)
                                .stripTrailingZeros())
                : Optional.empty();
    }

    private static OptionalDouble of(Optional<Timing> timing, ToDoubleFunction<Timing> number) {
        return timing.isPresent()
                ? OptionalDouble.of(number.applyAsDouble(timing.get()))
                : OptionalDouble.empty();
    }

    private static GoalUnit of(Unit unit) {
        return switch (unit) {
            case SECONDS -> MINUTES;
            case SHARE -> PERCENT;
            case COUNT, RATIO, MONEY -> NUMBER;
        };
    }
}
