package org.socialcare.domain.ports;

import java.util.Map;

/**
 * How many other tickets each agent of a brand was given since the last question. Read and written
 * only while questions wait for capacity.
 */
public interface KeepTurns {
    /** None of a brand of which nothing is kept. */
    Map<String, Integer> turns(String brand);

    void keep(String brand, Map<String, Integer> turns);
}
