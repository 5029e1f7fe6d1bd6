package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Dimension;

import java.util.List;

/**
 * What one audience is told, and how often.
 *
 * @param id under which people subscribe to it
 * @param audience who it is for
 * @param rhythms when it comes by itself
 * @param groupings how its figures are broken down besides the total
 * @param themes whether it says what people complain about
 * @param cost whether it says what a solved ticket costs
 * @param goals whether it says how people and teams stand with what they are to reach
 */
public record Pack(
        String id,
        Audience audience,
        List<Rhythm> rhythms,
        List<String> metrics,
        List<List<Dimension>> groupings,
        boolean themes,
        boolean cost,
        boolean goals) {
    public Pack {
        rhythms = List.copyOf(rhythms);
        metrics = List.copyOf(metrics);
        groupings = groupings.stream().map(List::copyOf).toList();
    }

    /** Who reads it. */
    public enum Audience {
        OPERATIONS,
        COMMUNITY,
        MARKETING,
        PRODUCT,
        EXECUTIVE,
        LEADS
    }
}
