package org.socialcare.desk;

import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Question;
import org.socialcare.domain.metrics.Row;
import org.socialcare.domain.metrics.Rows;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.Stories;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.settings.Brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The rows of a figure page by page, worked out from the facts. A page reads as many parts of the
 * tickets as it needs, so that a report of any size can be opened; where one page holds everything,
 * it is in order of time.
 */
final class FigureRows {
    /** Metrics for which tickets are compared with each other, so that no part can be left out. */
    private static final Set<String> ACROSS_TICKETS =
            Set.of("customers_served", "starved_questions");

    private static final Comparator<Row> BY_TIME =
            Comparator.comparing(Row::at)
                    .thenComparing(row -> row.conversation().text())
                    .thenComparingInt(Row::ticket);

    private final ReadTicketFacts facts;

    FigureRows(ReadTicketFacts facts) {
        this.facts = facts;
    }

    /** Which figure: a metric's total, or that of the keys. */
    record Figure(String metric, List<Dimension> by, List<String> keys) {
        static Figure total(String metric) {
            return new Figure(metric, List.of(), List.of());
        }
    }

    /**
     * Some rows.
     *
     * @param next where the next page begins; absent at the end
     * @param count how many rows there are; absent where not all of them were read
     */
    record Page(List<Row> rows, Optional<String> next, OptionalLong count) {}

    Page page(Report report, Brand brand, Figure figure, Optional<String> cursor, int limit) {
        var place = Place.of(cursor);
        var stories =
                Stories.of(
                        facts,
                        brand.id(),
                        new Span(
                                report.order().period().first(),
                                report.order().period().last(),
                                report.zone()));
        return ACROSS_TICKETS.contains(figure.metric())
                ? ofAll(rows(report, brand, figure, stories), place, limit)
                : ofParts(report, brand, figure, stories, place, limit);
    }

    private static Page ofAll(List<Row> all, Place place, int limit) {
        var slice = Slice.of(all, Optional.of(Integer.toString(place.offset())), limit);
        return new Page(
                slice.items(),
                slice.next().map(offset -> new Place(0, Slice.number(offset)).text()),
                OptionalLong.of(all.size()));
    }

    private static Page ofParts(
            Report report, Brand brand, Figure figure, Stories stories, Place from, int limit) {
        List<Row> found = new ArrayList<>();
        Optional<Place> next = Optional.of(from);
        while (next.isPresent() && found.size() < limit) {
            var place = next.get();
            var part = rows(report, brand, figure, stories.part(place.part()));
            int begin = Math.min(place.offset(), part.size());
            int end = Math.min(part.size(), begin + limit - found.size());
            found.addAll(part.subList(begin, end));
            next = end < part.size() ? Optional.of(place.at(end)) : place.nextPart();
        }
        found.sort(BY_TIME);
        boolean whole = next.isEmpty() && from.isStart();
        return new Page(
                found,
                next.map(Place::text),
                whole ? OptionalLong.of(found.size()) : OptionalLong.empty());
    }

    /** As of when the report was computed, by what is known now. */
    private static List<Row> rows(
            Report report, Brand brand, Figure figure, Iterable<TicketStory> stories) {
        var order = report.order();
        var question =
                new Question(
                        order.brand(),
                        new Span(order.period().first(), order.period().last(), report.zone()),
                        List.of(figure.metric()),
                        figure.by());
        var wanted = new ArrayList<TicketStory>();
        for (var story : stories) {
            if (order.channels().isEmpty() || order.channels().contains(story.channel())) {
                wanted.add(story);
            }
        }
        return Rows.of(
                question, figure.metric(), figure.keys(), wanted, brand, report.computedAt());
    }

    /** Where a page begins: in which part of the tickets, and behind how many of its rows. */
    private record Place(int part, int offset) {
        static Place of(Optional<String> cursor) {
            if (cursor.isEmpty()) {
                return new Place(0, 0);
            }
            int dot = cursor.get().indexOf('.');
            if (dot < 0) {
                throw new Refusal(Paging.unknown());
            }
            int part = Slice.number(cursor.get().substring(0, dot));
            if (part >= TicketFact.SHARDS) {
                throw new Refusal(Paging.unknown());
            }
            return new Place(part, Slice.number(cursor.get().substring(dot + 1)));
        }

        boolean isStart() {
            return part == 0 && offset == 0;
        }

        Place at(int newOffset) {
            return new Place(part, newOffset);
        }

        Optional<Place> nextPart() {
            return part + 1 < TicketFact.SHARDS
                    ? Optional.of(new Place(part + 1, 0))
                    : Optional.empty();
        }

        String text() {
            return part + "." + offset;
        }
    }
}
