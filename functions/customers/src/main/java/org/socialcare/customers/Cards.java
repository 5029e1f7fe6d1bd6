package org.socialcare.customers;

import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Meeting;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.SaveCustomer;
import org.socialcare.wire.facts.Fact;

/** Keeps the cards: each ticket stands on its customer's card once, however often it is told. */
final class Cards {
    private static final int TRIES = 5;

    private final FindCustomer customers;
    private final SaveCustomer changes;

    Cards(FindCustomer customers, SaveCustomer changes) {
        this.customers = customers;
        this.changes = changes;
    }

    /** A ticket was opened. A person whom the platform does not name has no card. */
    void opened(Fact fact) {
        var person = fact.customer().filter(p -> !p.id().isEmpty());
        var ticket = fact.ticket();
        if (person.isEmpty() || ticket.isEmpty()) {
            return;
        }
        var opened =
                new CustomerTicket(
                        fact.conversation(),
                        fact.channel(),
                        ticket.get().number(),
                        ticket.get().understanding().category(),
                        ticket.get().openedAt());
        for (int i = 0; i < TRIES; i++) {
            var before = customers.withIdentity(fact.channel(), person.get().id());
            var after =
                    Meeting.opened(
                            before, fact.brand(), person.get().id(), person.get().name(), opened);
            if (after.isEmpty() || changes.save(after.get()) == SaveCustomer.Saved.DONE) {
                return;
            }
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }
}
