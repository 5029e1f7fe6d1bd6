package org.socialcare.domain.ports;

import org.socialcare.domain.metrics.TicketFact;

/**
 * Keeps what figures are made of. Facts are set, never added: keeping one twice, or an older one
 * after a newer, changes nothing.
 */
public interface KeepTicketFact {
    void keep(TicketFact fact);
}
