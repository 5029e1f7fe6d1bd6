package org.socialcare.reports;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.ReadTimeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stories of tickets as the timelines themselves tell them, without any fact. */
final class Timelines {
    private static final int PAGE = 100;

    private final ReadTimeline timelines;
    private final ListCustomers customers;

    Timelines(ReadTimeline timelines, ListCustomers customers) {
        this.timelines = timelines;
        this.customers = customers;
    }

    /** Every iteration reads every timeline, one after the other. */
    Iterable<TicketStory> stories(Set<ConversationId> conversations) {
        return () ->
                conversations.stream()
                        .flatMap(id -> TicketStory.ofEntries(all(id)).stream())
                        .iterator();
    }

    /**
     * The conversations of everybody who wrote since: a way to them on which no fact was needed.
     */
    void addOfCustomersSeen(String brand, Instant since, Set<ConversationId> found) {
        Optional<String> cursor = Optional.empty();
        do {
            var page = customers.ofBrand(brand, cursor, PAGE);
            cursor = page.next();
            for (var customer : page.customers()) {
                if (customer.lastSeen().isBefore(since)) {
                    return; // the latest seen come first
                }
                customer.tickets().forEach(ticket -> found.add(ticket.conversation()));
            }
        } while (cursor.isPresent());
    }

    private List<Entry> all(ConversationId id) {
        var entries = new ArrayList<Entry>();
        Optional<String> before = Optional.empty();
        do {
            var page = timelines.latest(id, before, PAGE);
            entries.addAll(page.entries());
            before = page.older();
        } while (before.isPresent());
        return entries;
    }
}
