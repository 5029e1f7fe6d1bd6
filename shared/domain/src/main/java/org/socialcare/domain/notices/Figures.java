package org.socialcare.domain.notices;

import org.socialcare.domain.settings.NoticeTarget.Language;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as people of a language write them. */
final class Figures {
    private static final int SECONDS_OF_MINUTE = 60;

    private final Locale locale;
    private final Words words;

    Figures(Language language, Words words) {
        this.locale =
                switch (language) {
                    case ZH -> Locale.CHINA;
                    case EN -> Locale.ENGLISH;
                    case EL -> Locale.of("el", "GR");
                };
        this.words = words;
    }

    String text(Measure unit, OptionalDouble value) {
        return value.isPresent() ? text(unit, value.getAsDouble()) : "–";
    }

    String text(Measure unit, double value) {
        return switch (unit) {
            case SHARE -> share(value);
            case SECONDS -> time(Duration.ofSeconds(Math.round(value)));
            case COUNT -> number(value, 1);
            case RATIO, MONEY -> number(value, 2);
        };
    }

    String share(double value) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        return rounded(format, 1, value);
    }

    /** The two largest parts, such as 1 h 5 min. */
    String time(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        long minutes = seconds / SECONDS_OF_MINUTE;
        long hours = minutes / SECONDS_OF_MINUTE;
        if (hours > 0) {
            return two(hours, "hours", minutes % SECONDS_OF_MINUTE, "minutes");
        }
        return minutes > 0
                ? two(minutes, "minutes", seconds % SECONDS_OF_MINUTE, "seconds")
                : amount(seconds, "seconds");
    }

    private String two(long large, String largeUnit, long small, String smallUnit) {
        return small == 0
                ? amount(large, largeUnit)
                : amount(large, largeUnit) + " " + amount(small, smallUnit);
    }

    private String amount(long number, String unit) {
        return number + " " + words.of("unit." + unit);
    }

    private String number(double value, int fraction) {
        return rounded(NumberFormat.getNumberInstance(locale), fraction, value);
    }

    private static String rounded(NumberFormat format, int fraction, double value) {
        format.setMaximumFractionDigits(fraction);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
