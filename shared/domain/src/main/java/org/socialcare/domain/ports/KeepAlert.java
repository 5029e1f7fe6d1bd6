package org.socialcare.domain.ports;

import org.socialcare.domain.alerts.KeptAlert;

import java.time.Instant;
import java.util.Optional;

/** Keeps alerts and what people did about them. */
public interface KeepAlert {
    /** Stores a new alert; false, and no change, where one of this id is known. */
    boolean raise(KeptAlert alert);

    /** The alert with whoever acknowledged it first; empty where there is no such alert. */
    Optional<KeptAlert> acknowledge(String id, String by, Instant at);

    /** The next step was taken. Nothing happens where it, or a later one, was taken before. */
    void escalated(String id, int step, Instant at);

    /** What raised it is over. Nothing happens where there is no such alert. */
    void over(String id, Instant at);
}
