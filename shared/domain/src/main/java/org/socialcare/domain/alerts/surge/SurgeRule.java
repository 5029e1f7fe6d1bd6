package org.socialcare.domain.alerts.surge;

import org.socialcare.domain.alerts.Level;

import java.time.Duration;
import java.util.List;

/**
 * What counts as a surge.
 *
 * @param periods how many of the last five-minute windows are added up; each sum is judged by
 *     itself
 * @param days how many past days say how high this series usually peaks
 * @param ordinary the share of those days whose peak is called usual, above 0 and below 1
 * @param hourWeight how far the threshold follows the hour of the day, from 0 (not at all) to 1
 * @param notice how many times the usual peak is a notice
 * @param warning how many times the usual peak is a warning
 * @param crisis how many times the usual peak is a crisis
 * @param minimum messages in a period that a warning needs at least; a crisis as many times more as
 *     {@code crisis} is above {@code warning}, a notice less in the same way
 * @param learning how long a new series raises nothing
 * @param newcomer the least peak supposed of a series that is not known for two days yet
 * @param caution how many times higher its threshold is so long
 * @param coolDown after an alert, how long only a worse one is raised
 */
public record SurgeRule(
        List<Integer> periods,
        int days,
        double ordinary,
        double hourWeight,
        double notice,
        double warning,
        double crisis,
        int minimum,
        Duration learning,
        int newcomer,
        double caution,
        Duration coolDown) {
    /**
     * The values in use. Chosen on five series of brand mentions of 55 days (Numenta Anomaly
     * Benchmark, data/realTweets: AAPL, CRM, FB, IBM, PFE), each also thinned to half its volume
     * and shifted against the clock, as round numbers from the middle of the region where the score
     * hardly changes: warning 1.5 to 1.8, days 14 to 28, ordinary 2/3 to 4/5, hourWeight 0.1 to
     * 0.5, cool-down 18 to 30 hours. Benchmark score, standard profile: 86.9 on the five series as
     * they are, 83.9 when the values are chosen on four of them and judged on the fifth.
     */
    public static final SurgeRule FROZEN =
            new SurgeRule(
                    List.of(1, 3, 6, 12),
                    21,
                    0.75,
                    0.25,
                    1.3,
                    1.65,
                    5,
                    10,
                    Duration.ofHours(6),
                    50,
                    3,
                    Duration.ofDays(1));

    public SurgeRule {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || periods.stream().anyMatch(n -> n < 1 || n > Recent.LENGTH)) {
            throw new IllegalArgumentException(
                    "periods are 1 to " + Recent.LENGTH + " windows, not " + periods);
        }
        if (days < 2 || days > 60) {
            throw new IllegalArgumentException("days are 2 to 60, not " + days);
        }
        if (!(ordinary > 0 && ordinary < 1)) {
            throw new IllegalArgumentException("ordinary is between 0 and 1, not " + ordinary);
        }
        if (!(hourWeight >= 0 && hourWeight <= 1)) {
            throw new IllegalArgumentException("hourWeight is 0 to 1, not " + hourWeight);
        }
        if (!(1 < notice && notice < warning && warning < crisis)) {
            throw new IllegalArgumentException(
                    "levels rise from above 1, not " + notice + ", " + warning + ", " + crisis);
        }
        if (minimum < 2 || newcomer < minimum || !(caution >= 1)) {
            throw new IllegalArgumentException(
                    "needs minimum 2 or more, newcomer no less, caution 1 or more, not "
                            + (minimum + ", " + newcomer + ", " + caution));
        }
        if (!coolDown.isPositive() || learning.isNegative()) {
            throw new IllegalArgumentException(
                    "cannot cool down for " + coolDown + " or learn for " + learning);
        }
    }

    double times(Level level) {
        return switch (level) {
            case NOTICE -> notice;
            case WARNING -> warning;
            case CRISIS -> crisis;
        };
    }

    int memory() {
        return days * Windows.DAY;
    }
}
