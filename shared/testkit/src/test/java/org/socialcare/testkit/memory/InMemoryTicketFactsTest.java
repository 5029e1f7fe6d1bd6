package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.testkit.contract.TicketFactsContract;

class InMemoryTicketFactsTest extends TicketFactsContract {
    private final InMemoryTicketFacts facts = new InMemoryTicketFacts();

    @Override
    protected KeepTicketFact keep() {
        return facts;
    }

    @Override
    protected ReadTicketFacts read() {
        return facts;
    }
}
