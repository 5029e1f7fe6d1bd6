package org.socialcare.domain.coverage;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.DayOfArrivals.Line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Days of the past as tests need them. */
final class Days {
    static final ChannelId WECHAT = new ChannelId("wechat", "mosaic");
    static final Work CHINESE = new Work(WECHAT, "presales", "zh");
    static final Work GREEK = new Work(WECHAT, "presales", "el");
    static final Handled FOUR_MINUTES = new Handled(10, 2_400);

    private Days() {}

    /** So many messages in each quarter of an hour from 9 to 17 o'clock. */
    static DayOfArrivals office(LocalDate day, int each, Work work) {
        return new DayOfArrivals("mosaic", day, List.of(line(each, work)));
    }

    static Line line(int each, Work work) {
        Map<Integer, Integer> quarters = new HashMap<>();
        for (int quarter = 36; quarter < 68 && each > 0; quarter++) quarters.put(quarter, each);
        return new Line(work, quarters, FOUR_MINUTES);
    }

    /** The days before a date, the latest first. */
    static List<DayOfArrivals> before(LocalDate date, int days, ToIntFunction<LocalDate> each) {
        List<DayOfArrivals> all = new ArrayList<>();
        for (int back = 1; back <= days; back++) {
            LocalDate day = date.minusDays(back);
            all.add(office(day, each.applyAsInt(day), CHINESE));
        }
        return all;
    }
}
