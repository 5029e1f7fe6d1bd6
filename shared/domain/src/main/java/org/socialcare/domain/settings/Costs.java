package org.socialcare.domain.settings;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What customer service costs the brand, by which reports tell the cost of a solved ticket.
 *
 * @param id the brand's own: there is one
 * @param perMonth people and tools of one month, at most {@value #MOST_DIGITS} digits before the
 *     point and four behind it
 */
public record Costs(String id, Currency currency, BigDecimal perMonth, long version) {
    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 4;

    public Costs {
        if (!isPossible(perMonth)) {
            throw new IllegalArgumentException("no cost of a month: " + perMonth);
        }
    }

    /** The same as stored under that version. */
    public Costs at(long stored) {
        return new Costs(id, currency, perMonth, stored);
    }

    /** Whether an amount can be what a month costs. */
    public static boolean isPossible(BigDecimal perMonth) {
        return perMonth.signum() >= 0
                && perMonth.scale() <= MOST_DECIMALS
                && (long) perMonth.precision() - perMonth.scale() <= MOST_DIGITS;
    }
}
