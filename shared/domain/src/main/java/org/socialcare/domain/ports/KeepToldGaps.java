package org.socialcare.domain.ports;

import org.socialcare.domain.coverage.Told;

import java.time.Instant;
import java.util.List;

/** Which gaps people were told of, so that they are told once. */
public interface KeepToldGaps {
    /** Those that begin from an instant on. */
    List<Told> told(String brand, Instant from);

    /** Keeping one again changes nothing. */
    void keep(String brand, Told told);
}
