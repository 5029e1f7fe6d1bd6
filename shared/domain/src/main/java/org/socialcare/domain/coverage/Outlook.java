package org.socialcare.domain.coverage;

import java.util.List;

/**
 * What is predicted for some days and one scope. It takes everybody who can answer these messages
 * as answering nothing else: where it sees a gap there is one, and people shared with other teams
 * or languages may make more.
 *
 * @param gaps in order
 * @param unplanned agents who could help and of whom no working hours are known; they count as
 *     absent
 */
public record Outlook(
        Scope scope,
        Aim aim,
        Pace pace,
        List<QuarterHour> quarters,
        List<DayAhead> days,
        List<Gap> gaps,
        List<String> unplanned) {
    public Outlook {
        quarters = List.copyOf(quarters);
        days = List.copyOf(days);
        gaps = List.copyOf(gaps);
        unplanned = List.copyOf(unplanned);
    }
}
