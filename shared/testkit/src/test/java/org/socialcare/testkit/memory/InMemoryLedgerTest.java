package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.testkit.contract.LedgerContract;

class InMemoryLedgerTest extends LedgerContract {
    private final InMemoryLedger ledgers = new InMemoryLedger();

    @Override
    protected KeepLedger ledgers() {
        return ledgers;
    }
}
