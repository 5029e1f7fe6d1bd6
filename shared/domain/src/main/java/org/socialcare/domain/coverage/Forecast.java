package org.socialcare.domain.coverage;

import static org.socialcare.domain.coverage.DayOfArrivals.QUARTERS;

import org.socialcare.domain.coverage.Basis.Kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a day will bring. How much: the mean of that weekday's past totals without the lowest and
 * highest quarter of them, so that one wild day changes little. When: the share of each quarter of
 * an hour on that weekday, drawn towards that of all days by the weight of {@value #PRIOR}
 * messages, so that a few messages make no peak. Special days are learnt and told apart.
 */
final class Forecast {
    /** In messages. */
    private static final double PRIOR = 60;

    private static final int FEWEST_WEEKDAYS = 3;
    private static final int FEWEST_DAYS = 7;

    /** A quarter of an hour and its neighbours, two on each side. */
    private static final double[] KERNEL = {1, 2, 3, 2, 1};

    private final List<DayOfArrivals> ordinary;
    private final List<DayOfArrivals> special;
    private final Predicate<LocalDate> isSpecial;

    /**
     * @param history days that are over, each once; one that is missing is unknown and not empty
     * @param isSpecial whether a date is unlike its weekday
     */
    Forecast(Collection<DayOfArrivals> history, Predicate<LocalDate> isSpecial) {
        this.isSpecial = isSpecial;
        this.ordinary = history.stream().filter(it -> !isSpecial.test(it.day())).toList();
        this.special = history.stream().filter(it -> isSpecial.test(it.day())).toList();
    }

    /** Expected arrivals by quarter of an hour. */
    static final class Expectation {
        private final double[] quarters;
        private final Basis basis;

        private Expectation(double[] quarters, Basis basis) {
            this.quarters = quarters;
            this.basis = basis;
        }

        double at(int quarter) {
            return quarters[quarter];
        }

        Basis basis() {
            return basis;
        }
    }

    /** Absent with fewer than seven usual days: nothing is guessed. */
    Optional<Expectation> of(LocalDate day, Scope scope) {
        if (ordinary.size() < FEWEST_DAYS) return Optional.empty();
        if (isSpecial.test(day) && !special.isEmpty()) {
            return Optional.of(expectation(special, scope, Kind.SPECIAL_DAY));
        }
        List<DayOfArrivals> same =
                ordinary.stream()
                        .filter(it -> it.day().getDayOfWeek() == day.getDayOfWeek())
                        .toList();
        boolean enough = same.size() >= FEWEST_WEEKDAYS;
        Kind usual = enough ? Kind.WEEKDAY : Kind.ANY_DAY;
        return Optional.of(
                expectation(
                        enough ? same : ordinary,
                        scope,
                        isSpecial.test(day) ? Kind.NO_SPECIAL_DAY : usual));
    }

    private Expectation expectation(List<DayOfArrivals> days, Scope scope, Kind kind) {
        double[] prior = profile(scope);
        double[] totals = days.stream().mapToDouble(it -> total(it.counts(scope))).toArray();
        double level = middle(totals);
        double[] counts = new double[QUARTERS];
        double all = 0;
        for (int i = 0; i < totals.length; i++) {
            // a wild day shapes no more than a usual one
            double weight = totals[i] > 2 * level ? 2 * level / totals[i] : 1;
            double[] ofDay = days.get(i).counts(scope);
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                counts[quarter] += weight * ofDay[quarter];
            }
            all += weight * totals[i];
        }
        double[] expected = new double[QUARTERS];
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            double share = (counts[quarter] + PRIOR * prior[quarter]) / (all + PRIOR);
            expected[quarter] = level * share;
        }
        return new Expectation(expected, new Basis(kind, days.size()));
    }

    /** Where all usual days have their messages; the brand's where the scope has hardly any. */
    private double[] profile(Scope scope) {
        double[] own = smoothed(sum(ordinary, scope));
        double[] brand = smoothed(sum(ordinary, Scope.BRAND));
        double ownTotal = total(own);
        double brandTotal = total(brand);
        double[] profile = new double[QUARTERS];
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            double wide = brandTotal > 0 ? brand[quarter] / brandTotal : 1.0 / QUARTERS;
            profile[quarter] = (own[quarter] + PRIOR * wide) / (ownTotal + PRIOR);
        }
        return profile;
    }

    private static double[] sum(List<DayOfArrivals> days, Scope scope) {
        double[] sum = new double[QUARTERS];
        for (DayOfArrivals day : days) {
            double[] counts = day.counts(scope);
            for (int quarter = 0; quarter < QUARTERS; quarter++) sum[quarter] += counts[quarter];
        }
        return sum;
    }

    /** The day is taken as round: midnight has neighbours on both sides. */
    private static double[] smoothed(double[] counts) {
        double weight = total(KERNEL);
        int reach = KERNEL.length / 2;
        double[] smooth = new double[QUARTERS];
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            for (int step = -reach; step <= reach; step++) {
                int neighbour = Math.floorMod(quarter + step, QUARTERS);
                smooth[quarter] += counts[neighbour] * KERNEL[step + reach] / weight;
            }
        }
        return smooth;
    }

    private static double total(double[] counts) {
        double total = 0;
        for (double count : counts) total += count;
        return total;
    }

    /** The mean without the lowest and highest quarter; of three values the middle one. */
    static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int out = sorted.length < 3 ? 0 : Math.max(1, sorted.length / 4);
        double sum = 0;
        for (int i = out; i < sorted.length - out; i++) sum += sorted[i];
        return sorted.length == 0 ? 0 : sum / (sorted.length - 2 * out);
    }
}
