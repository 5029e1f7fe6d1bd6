package org.socialcare.domain.customers;

import java.time.Instant;
import java.util.List;

/**
 * A person, across channels.
 *
 * @param identities in the order in which they were linked
 * @param tickets newest first, at most {@value #MOST_TICKETS}
 * @param version grows by one with every change, from 1
 */
public record Customer(
        String id,
        String brand,
        CustomerFields fields,
        List<Identity> identities,
        List<CustomerTicket> tickets,
        Instant firstSeen,
        Instant lastSeen,
        long version) {
    /** Older tickets are found through their conversations. */
    public static final int MOST_TICKETS = 50;

    public Customer {
        identities = List.copyOf(identities);
        tickets = List.copyOf(tickets);
    }
}
