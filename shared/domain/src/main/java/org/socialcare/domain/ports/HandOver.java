package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.Received;

import java.util.List;

/** Puts what arrived into the durable inbox, in order. Returns only once everything is stored. */
public interface HandOver {
    /** Throws if any of it could not be stored: the platform must then send it again. */
    void toTriage(List<Received> received);
}
