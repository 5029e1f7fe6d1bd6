package org.socialcare.domain.reports;

import org.socialcare.domain.settings.Costs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What the solved tickets of a period cost.
 *
 * @param total the period's part of what each of its months costs, by days
 * @param perSolved absent where nothing was solved
 */
public record Cost(
        Currency currency, BigDecimal total, long solved, Optional<BigDecimal> perSolved) {
    private static final int DECIMALS = 2;

    public static Cost of(Costs costs, Period period, long solved) {
        BigDecimal total = months(period).multiply(costs.perMonth());
        Optional<BigDecimal> each =
                solved == 0
                        ? Optional.empty()
                        : Optional.of(
                                total.divide(
                                        BigDecimal.valueOf(solved),
                                        DECIMALS,
                                        RoundingMode.HALF_EVEN));
        return new Cost(
                costs.currency(), total.setScale(DECIMALS, RoundingMode.HALF_EVEN), solved, each);
    }

    /** A month counts as one however long it is; a part of it by its days. */
    private static BigDecimal months(Period period) {
        BigDecimal months = BigDecimal.ZERO;
        LocalDate from = period.first();
        while (!from.isAfter(period.last())) {
            LocalDate monthEnds = from.withDayOfMonth(from.lengthOfMonth());
            LocalDate to = monthEnds.isAfter(period.last()) ? period.last() : monthEnds;
            int days = to.getDayOfMonth() - from.getDayOfMonth() + 1;
            months =
                    months.add(
                            BigDecimal.valueOf(days)
                                    .divide(
                                            BigDecimal.valueOf(from.lengthOfMonth()),
                                            MathContext.DECIMAL64));
            from = to.plusDays(1);
        }
        return months;
    }
}
