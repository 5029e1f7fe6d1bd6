package org.socialcare.simulation.day;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.world.Shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who writes when: a Poisson process whose rate follows the hour, the day of the week, an evening's
 * promotion and one special day. Drawn by thinning, so it is exact for any rate.
 */
final class Arrivals {
    /** Customers an hour of an ordinary working day, by the clock on the wall. */
    private static final List<Integer> HOURS =
            List.of(
                    2, 1, 1, 0, 0, 1, 2, 4, 9, 14, 18, 17, 12, 11, 14, 15, 14, 12, 11, 14, 18, 16,
                    10, 5);

    private static final double MOST = 120;
    private static final int THOUSAND = 1000;

    private final LocalDate special;
    private final LocalDateTime promotion;
    private final ZoneId zone;
    private final Dice dice;

    /**
     * @param special a day on which twice as many write
     * @param promotion when an hour begins in which five times as many write
     */
    Arrivals(LocalDate special, LocalDateTime promotion, ZoneId zone, Dice dice) {
        this.special = special;
        this.promotion = promotion;
        this.zone = zone;
        this.dice = dice;
    }

    /** Somebody writes for the first time. */
    record Arrival(Instant at, String customer, ChannelId channel, Understanding understanding) {}

    List<Arrival> between(Instant from, Instant to) {
        List<Arrival> all = new ArrayList<>();
        Instant at = from;
        while (true) {
            double wait = -Math.log(1 - dice.below(1 << 30) / (double) (1 << 30)) / MOST;
            at = at.plus(Duration.ofMillis(Math.round(wait * Duration.ofHours(1).toMillis())));
            if (!at.isBefore(to)) return all;
            if (dice.happens((int) Math.round(THOUSAND * rate(at) / MOST))) {
                all.add(arrival(at, all.size()));
            }
        }
    }

    private double rate(Instant at) {
        var local = LocalDateTime.ofInstant(at, zone);
        double weekday =
                switch (local.getDayOfWeek()) {
                    case MONDAY -> 1.2;
                    case SATURDAY -> 0.8;
                    case SUNDAY -> 0.6;
                    default -> 1;
                };
        double sale = local.isBefore(promotion) || !local.isBefore(promotion.plusHours(1)) ? 1 : 5;
        double day = local.toLocalDate().equals(special) ? 2 : 1;
        return HOURS.get(local.getHour()) * weekday * sale * day;
    }

    private Arrival arrival(Instant at, int number) {
        var language = dice.happens(600) ? "zh" : dice.happens(750) ? "en" : "el";
        var category =
                dice.happens(550)
                        ? Category.PRODUCT_QUESTION
                        : dice.happens(700) ? Category.AFTER_SALES : Category.COMPLAINT;
        var sentiment = dice.happens(200) ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
        return new Arrival(
                at,
                "c" + number,
                Shop.CHANNELS.getFirst(),
                Understanding.of(language, category, 0.9, sentiment, Set.of()));
    }
}
