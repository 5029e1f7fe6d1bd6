package org.socialcare.domain.ports;

import org.socialcare.domain.handover.IntroductionRun;

import java.util.List;
import java.util.Optional;

/** Keeps which handovers introduce successors by themselves; of a leaver at most one. */
public interface KeepIntroductions {
    /** What goes on for that leaver; absent once it is over. */
    Optional<IntroductionRun> find(String brand, String leaver);

    /** Those of all brands. */
    List<IntroductionRun> running();

    /**
     * Stores what has become of one.
     *
     * @param after with a version one higher than the one that was read; 1 where there was none
     * @return false where somebody else has changed it meanwhile; nothing was stored
     */
    boolean save(IntroductionRun after);

    /**
     * It is over.
     *
     * @param read as it was read
     * @return false where somebody else has changed it meanwhile; it goes on
     */
    boolean end(IntroductionRun read);
}
