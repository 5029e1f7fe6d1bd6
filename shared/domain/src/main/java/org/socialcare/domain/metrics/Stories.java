package org.socialcare.domain.metrics;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.ports.ReadTicketFacts.TicketDay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the stories of all tickets that could matter to a period: those that anything happened to
 * in it or in the three days before (whose quiet time may end in it), and those that were open. A
 * part of the tickets is in memory at a time, so that a period may be of any size.
 */
public final class Stories implements Iterable<TicketStory> {
    private static final Duration BEFORE = Duration.ofDays(3);
    private static final int LATE_DAYS = 3;
    private static final int LONGEST = 366;

    private final ReadTicketFacts facts;
    private final String brand;
    private final LocalDate first;
    private final LocalDate last;

    private Stories(ReadTicketFacts facts, String brand, LocalDate first, LocalDate last) {
        this.facts = facts;
        this.brand = brand;
        this.first = first;
        this.last = last;
    }

    /** Everything that could matter to the period; every iteration reads it again. */
    public static Stories of(ReadTicketFacts facts, String brand, Span span) {
        LocalDate first = span.start().minus(BEFORE).atZone(span.zone()).toLocalDate();
        return new Stories(facts, brand, first, span.last());
    }

    @Override
    public Iterator<TicketStory> iterator() {
        return stream().iterator();
    }

    /** The same, one part of the tickets after the other. */
    public Stream<TicketStory> stream() {
        return IntStream.range(0, TicketFact.SHARDS).boxed().flatMap(shard -> part(shard).stream());
    }

    private record Key(ConversationId conversation, int ticket) {}

    /**
     * One part of the tickets; all of them together are everything, each once.
     *
     * @param shard 0 to {@link TicketFact#SHARDS} - 1
     */
    public List<TicketStory> part(int shard) {
        Map<Key, List<TicketFact>> tickets = new LinkedHashMap<>();
        collect(facts.ofDays(brand, first, last, shard), tickets);
        complete(tickets);
        List<TicketStory> stories = new ArrayList<>();
        for (List<TicketFact> told : tickets.values()) {
            Assembly.of(told).ifPresent(stories::add);
        }
        return stories;
    }

    private static void collect(List<TicketFact> found, Map<Key, List<TicketFact>> tickets) {
        for (TicketFact fact : found) {
            tickets.computeIfAbsent(
                            new Key(fact.conversation(), fact.ticket()), _ -> new ArrayList<>())
                    .add(fact);
        }
    }

    /** Tickets that began before are read from their beginning on. */
    private void complete(Map<Key, List<TicketFact>> tickets) {
        List<TicketDay> missing = new ArrayList<>();
        tickets.forEach((key, told) -> missing.addAll(missing(key, told)));
        if (!missing.isEmpty()) collect(facts.of(brand, missing), tickets);
    }

    private List<TicketDay> missing(Key key, List<TicketFact> told) {
        LocalDate since = told.getFirst().since();
        boolean opened = false;
        for (TicketFact fact : told) {
            if (fact.since().isBefore(since)) since = fact.since();
            opened |= fact.what() instanceof What.Opened;
        }
        if (since.isBefore(first)) {
            LocalDate limit = first.minusDays(LONGEST);
            return days(key, since.isBefore(limit) ? limit : since, first);
        }
        // a message that came late, from the evening before the one that opened the ticket
        return opened ? List.of() : days(key, last.plusDays(1), last.plusDays(1 + LATE_DAYS));
    }

    private static List<TicketDay> days(Key key, LocalDate from, LocalDate until) {
        return from.datesUntil(until)
                .map(day -> new TicketDay(key.conversation(), key.ticket(), day))
                .toList();
    }
}
