package org.socialcare.domain.ports;

import java.time.Instant;

/** Has a target told that it can be reached. */
public interface TryTarget {
    /**
     * Returns once it is certain to be tried.
     *
     * @param id names the trial, so that one asked for twice is made once
     */
    void trial(String brand, String target, String id, Instant at);
}
