package org.socialcare.domain.metrics;

import java.util.List;

/**
 * One metric's only definition; pages, exports, schedules and the API all show this one.
 *
 * @param id stable, as in addresses and exports
 * @param definition what it is, in one plain sentence
 * @param start what its clock starts at; empty where nothing is timed
 * @param stop what stops it, or what is counted
 * @param anchor the instant that decides in which period it counts
 * @param owner which agent it belongs to
 * @param exclusions what is left out
 * @param timed whether it has mean, median, ninth decile and business time
 * @param targeted whether it has a share within target
 */
public record Metric(
        String id,
        Unit unit,
        String definition,
        String start,
        String stop,
        String anchor,
        String owner,
        List<String> exclusions,
        boolean timed,
        boolean targeted) {
    public Metric {
        exclusions = List.copyOf(exclusions);
    }
}
