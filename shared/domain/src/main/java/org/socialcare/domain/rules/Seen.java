package org.socialcare.domain.rules;

import org.socialcare.domain.triage.Priority;

import java.util.Optional;
import java.util.Set;

/**
 * What an entry does not tell by itself and rules may ask for. Kept with the entry, so that looking
 * again later cannot come to another result.
 *
 * @param priority of the ticket, before any rule
 * @param again the customer has written about the same matter without its being settled
 * @param open those calendars, of the ones the rules ask for, that were open
 * @param kept those values, of the ones the rules ask for, that agents kept about the customer,
 *     such as {@code industry:retail}
 * @param holder who had the ticket, before any rule; known only where a clock spoke
 */
public record Seen(
        Priority priority,
        boolean again,
        Set<String> open,
        Set<String> kept,
        Optional<Holder> holder) {
    public Seen {
        open = Set.copyOf(open);
        kept = Set.copyOf(kept);
    }

    /** Of a message of which rules ask nothing about who writes. */
    public Seen(Priority priority, boolean again, Set<String> open) {
        this(priority, again, open, Set.of(), Optional.empty());
    }

    /** Where a clock spoke. */
    public Seen(Priority priority, Set<String> open, Holder holder) {
        this(priority, false, open, Set.of(), Optional.of(holder));
    }

    /**
     * Who had a ticket.
     *
     * @param taken an agent had it; false: it waited for one
     */
    public record Holder(String team, boolean taken) {}
}
