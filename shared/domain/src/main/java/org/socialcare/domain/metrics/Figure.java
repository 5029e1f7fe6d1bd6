package org.socialcare.domain.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One number of a report with what it means.
 *
 * @param value absent when the sample is empty
 * @param sample how many tickets it is made of
 * @param definition in one plain sentence
 */
public record Figure(String id, Unit unit, OptionalDouble value, int sample, String definition) {
    /** Changes whenever a definition does. */
    public static final int DEFINITIONS = 1;

    /** What the value counts. */
    public enum Unit {
        COUNT,
        SECONDS,
        SHARE
    }

    /** A day's figures, in the order in which they are shown. */
    public static List<Figure> of(DailyFigures day) {
        return List.of(
                count("tickets_opened", day.opened(), "Tickets whose first message came that day."),
                count(
                        "tickets_reopened",
                        day.reopened(),
                        "Of these, tickets opened within three days after the customer's last one"
                                + " was resolved."),
                count("tickets_resolved", day.resolved(), "Tickets resolved that day."),
                seconds(
                        "first_response_mean",
                        day.firstResponse(),
                        Durations::mean,
                        "Mean time from a ticket's first message to the first answer, by the wall"
                                + " clock, of first answers given that day."),
                seconds(
                        "first_response_median",
                        day.firstResponse(),
                        Durations::median,
                        "Median time from a ticket's first message to the first answer, by the"
                                + " wall clock, of first answers given that day."),
                seconds(
                        "first_response_p90",
                        day.firstResponse(),
                        Durations::p90,
                        "Time within which nine of ten first answers of that day were given."),
                share(
                        "first_response_met",
                        day.firstResponseInTarget(),
                        day.firstResponse().map(Durations::count).orElse(0),
                        "Share of first answers of that day given before their clock was due."));
    }

    private static Figure count(String id, int value, String definition) {
        return new Figure(id, Unit.COUNT, OptionalDouble.of(value), value, definition);
    }

    private static Figure seconds(
            String id,
            Optional<Durations> durations,
            Function<Durations, Duration> which,
            String definition) {
        return new Figure(
                id,
                Unit.SECONDS,
                durations.map(which).stream().mapToDouble(Duration::toSeconds).findFirst(),
                durations.map(Durations::count).orElse(0),
                definition);
    }

    private static Figure share(String id, Optional<Double> value, int sample, String definition) {
        return new Figure(
                id,
                Unit.SHARE,
                value.stream().mapToDouble(Double::doubleValue).findFirst(),
                sample,
                definition);
    }
}
