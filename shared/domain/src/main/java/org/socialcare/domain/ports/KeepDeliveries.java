package org.socialcare.domain.ports;

/** Remembers for some weeks which target was told which fact. */
public interface KeepDeliveries {
    boolean isDelivered(String fact, String target);

    /** Keeping it again changes nothing. */
    void delivered(String fact, String target);
}
