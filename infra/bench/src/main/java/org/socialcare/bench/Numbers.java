package org.socialcare.bench;

import org.socialcare.wire.json.Json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Figures as people read them. */
public final class Numbers {
    private Numbers() {}

    /** A JSON number with at most that many digits after the point. */
    public static Json rounded(double value, int digits) {
        return new Json.Num(text(value, digits));
    }

    /** The same as text. */
    public static String text(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** The value that this share of all does not exceed; 0 if there is none. */
    public static double percentile(List<? extends Number> values, int percent) {
        double[] sorted = values.stream().mapToDouble(Number::doubleValue).toArray();
        if (sorted.length == 0) return 0;
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
