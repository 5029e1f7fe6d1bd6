package org.socialcare.domain.rules;

import org.socialcare.domain.triage.Priority;

import java.util.Set;

/**
 * What a message's entry does not tell by itself and rules may ask for. Kept with the entry, so
 * that looking again later cannot come to another result.
 *
 * @param priority of the ticket, before any rule
 * @param again the customer has written about the same matter without its being settled
 * @param open those calendars, of the ones the rules ask for, that were open
 */
public record Seen(Priority priority, boolean again, Set<String> open) {
    public Seen {
        open = Set.copyOf(open);
    }
}
