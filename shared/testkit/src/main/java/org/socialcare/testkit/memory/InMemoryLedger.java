package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.routing.Ledger;

import java.util.HashMap;
import java.util.Map;

/** What routing remembers of each brand. */
public final class InMemoryLedger implements KeepLedger {
    private final Map<String, Ledger> kept = new HashMap<>();

    @Override
    public synchronized Ledger ledger(String brand) {
        return kept.getOrDefault(brand, Ledger.NONE);
    }

    @Override
    public synchronized boolean keep(String brand, Ledger next) {
        if (ledger(brand).version() != next.version()) return false;
        kept.put(brand, next.at(next.version() + 1));
        return true;
    }
}
