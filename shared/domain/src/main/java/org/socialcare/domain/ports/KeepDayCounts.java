package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.kpi.DayCount;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Remembers what days that are over came to. A count is worth only as much as the changes it knows
 * of: one that is older than the latest change of its days is to be made again.
 */
public interface KeepDayCounts {
    /**
     * A count.
     *
     * @param key names the rule it was made by
     * @param knows the changes of each day in UTC that it was made of
     */
    record Kept(DayCount count, String key, Map<LocalDate, Long> knows) {
        public Kept {
            knows = Map.copyOf(knows);
        }
    }

    /**
     * How often each day was changed after it was over; days that never were are missing.
     *
     * @param first and {@code last} in UTC, both included
     */
    Map<LocalDate, Long> changes(ChannelId channel, LocalDate first, LocalDate last);

    /** All counts of these days, by whatever rule. */
    List<Kept> counts(ChannelId channel, LocalDate first, LocalDate last);

    void keep(ChannelId channel, Kept count);
}
