package org.socialcare.simulation.conformance;

import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.gate.Watcher;
import org.socialcare.testkit.Some;

import java.nio.file.Path;

/** The services of the template, empty and fair. */
final class Memory {
    static final Blueprint BLUEPRINT =
            Blueprint.read(Path.of(System.getProperty("repository.root", "../..")));

    static final String CONVERSATIONS = "ConversationsTable";
    static final String CUSTOMERS = "CustomersTable";
    static final String SETTINGS = "SettingsTable";
    static final String FACTS = "FactsTable";
    static final String SIGNALS = "SignalsTable";

    final VirtualClock clock = new VirtualClock(Some.NOW);
    final MemoryAws aws =
            new MemoryAws(BLUEPRINT, clock, () -> "{}", MemoryAws.Conditions.fair(Watcher.NOBODY));
}
