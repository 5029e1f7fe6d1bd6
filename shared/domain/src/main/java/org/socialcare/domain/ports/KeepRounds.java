package org.socialcare.domain.ports;

import org.socialcare.domain.kpi.RoundFact;

import java.time.Instant;
import java.util.List;

/**
 * Keeps what platforms' response indicators are made of. Facts are set, never added: keeping one
 * twice, or an older one after a newer, changes nothing.
 */
public interface KeepRounds {
    /**
     * Keeps facts under every day they matter to, see {@link RoundFact#days}. Days that were over
     * are known as changed from then on, see {@link KeepDayCounts#changes}.
     */
    void keep(List<RoundFact> facts, Instant now);
}
