package org.socialcare.domain.ports;

import org.socialcare.domain.metrics.TicketFact;

import java.util.List;

/**
 * Keeps what figures are made of. Facts are set, never added: keeping one twice, or an older one
 * after a newer, changes nothing.
 */
public interface KeepTicketFact {
    void keep(TicketFact fact);

    /** Keeps several; those of one ticket and day may be kept as one. */
    default void keep(List<TicketFact> facts) {
        facts.forEach(this::keep);
    }
}
