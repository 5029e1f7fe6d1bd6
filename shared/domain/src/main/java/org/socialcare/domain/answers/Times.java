package org.socialcare.domain.answers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * Instants and durations as they stand within a sentence of the customer's language. Written out
 * here, because the tables of java.time.format are read from resources and cost a cold start.
 */
enum Times {
    ZH("星期一,星期二,星期三,星期四,星期五,星期六,星期日", "") {
        @Override
        String opening(ZonedDateTime at) {
            return at.getMonthValue() + "月" + at.getDayOfMonth() + "日" + day(at) + clock(at);
        }

        @Override
        String until(ZonedDateTime at) {
            return opening(at) + "前";
        }

        @Override
        String lasting(long amount, Measure measure) {
            return switch (measure) {
                case MINUTES -> amount + "分钟";
                case HOURS -> amount + "小时";
                case DAYS -> amount + "天";
            };
        }

        @Override
        String within(String lasting) {
            return lasting + "内";
        }
    },
    EN(
            "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
            "January,February,March,April,May,June,July,August,"
                    + "September,October,November,December") {
        @Override
        String opening(ZonedDateTime at) {
            return date(at) + " at " + clock(at);
        }

        @Override
        String until(ZonedDateTime at) {
            return "by " + date(at) + ", " + clock(at);
        }

        @Override
        String lasting(long amount, Measure measure) {
            String unit = measure.name().toLowerCase(Locale.ROOT);
            String one = unit.substring(0, unit.length() - 1);
            return amount + " " + (amount == 1 ? one : unit);
        }

        @Override
        String within(String lasting) {
            return "within " + lasting;
        }
    },
    EL(
            "τη Δευτέρα,την Τρίτη,την Τετάρτη,την Πέμπτη,την Παρασκευή,το Σάββατο,την Κυριακή",
            "Ιανουαρίου,Φεβρουαρίου,Μαρτίου,Απριλίου,Μαΐου,Ιουνίου,Ιουλίου,"
                    + "Αυγούστου,Σεπτεμβρίου,Οκτωβρίου,Νοεμβρίου,Δεκεμβρίου") {
        @Override
        String opening(ZonedDateTime at) {
            return date(at) + " στις " + clock(at);
        }

        @Override
        String until(ZonedDateTime at) {
            return "έως " + date(at) + " στις " + clock(at);
        }

        @Override
        String within(String lasting) {
            return "μέσα σε " + lasting;
        }

        @Override
        String lasting(long amount, Measure measure) {
            return amount
                    + switch (measure) {
                        case MINUTES -> amount == 1 ? " λεπτό" : " λεπτά";
                        case HOURS -> amount == 1 ? " ώρα" : " ώρες";
                        case DAYS -> amount == 1 ? " ημέρα" : " ημέρες";
                    };
        }
    };

    private static final int MINUTES_SHOWN = 90;
    private static final int HOURS_SHOWN = 48;

    private final String days;
    private final String months;

    Times(String days, String months) {
        this.days = days;
        this.months = months;
    }

    /** What a duration is counted in. */
    enum Measure {
        MINUTES,
        HOURS,
        DAYS
    }

    /** Of one of {@link AnswerRules#LANGUAGES}. */
    static Times of(String language) {
        return valueOf(language.toUpperCase(Locale.ROOT));
    }

    String opening(Instant at, ZoneId zone) {
        return opening(at.atZone(zone));
    }

    /** A minute that has begun is promised whole: nobody is told less than was promised. */
    String until(Instant at, ZoneId zone) {
        boolean whole = at.getEpochSecond() % 60 == 0;
        return until(at.atZone(zone).plusSeconds(whole ? 0 : 59));
    }

    /** Rounded up, in the largest unit that stays exact enough to wait by. */
    String within(Duration promised) {
        return within(lasting(promised));
    }

    /** A length of time, rounded in the same way. */
    String lasting(Duration length) {
        long minutes = Math.max(1, Math.ceilDiv(length.toSeconds(), 60));
        if (minutes < MINUTES_SHOWN && minutes != 60) return lasting(minutes, Measure.MINUTES);
        long hours = Math.ceilDiv(minutes, 60);
        if (hours < HOURS_SHOWN && hours != 24) return lasting(hours, Measure.HOURS);
        return lasting(Math.ceilDiv(hours, 24), Measure.DAYS);
    }

    abstract String opening(ZonedDateTime at);

    abstract String until(ZonedDateTime at);

    abstract String lasting(long amount, Measure measure);

    abstract String within(String lasting);

    String day(ZonedDateTime at) {
        return nth(days, at.getDayOfWeek().getValue());
    }

    String date(ZonedDateTime at) {
        return day(at) + " " + at.getDayOfMonth() + " " + nth(months, at.getMonthValue());
    }

    /** Counts from 1. */
    private static String nth(String words, int which) {
        return words.split(",", -1)[which - 1];
    }

    static String clock(ZonedDateTime at) {
        String minute = Integer.toString(at.getMinute());
        String hour = Integer.toString(at.getHour());
        return (hour.length() < 2 ? "0" : "")
                + hour
                + ":"
                + (minute.length() < 2 ? "0" : "")
                + minute;
    }
}
