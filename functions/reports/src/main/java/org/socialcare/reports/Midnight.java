package org.socialcare.reports;

import org.socialcare.domain.metrics.CarryOver;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.reports.Ended;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;

/** Carries open tickets over into each new day of a brand, day by day and in order. */
final class Midnight {
    /** No ticket is followed for longer without anything happening to it. */
    private static final int MOST_DAYS = 90;

    private final FindStories stories;
    private final KeepTicketFact facts;
    private final KeepCursor reached;

    Midnight(FindStories stories, KeepTicketFact facts, KeepCursor reached) {
        this.stories = stories;
        this.facts = facts;
        this.reached = reached;
    }

    /** Does so for every day that has ended since. */
    void carry(Brand brand, Instant now) {
        var zone = brand.zone();
        String sweep = "reports#" + brand.id() + "#open";
        for (var day : Ended.since(reached.reached(sweep), Rhythm.DAILY, zone, now, MOST_DAYS)) {
            var ofDay = stories.of(brand.id(), new Span(day.first(), day.last(), zone));
            CarryOver.into(facts, ofDay, day.first(), zone);
            reached.advance(sweep, day.end(zone));
        }
    }
}
