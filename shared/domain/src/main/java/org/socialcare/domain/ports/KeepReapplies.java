package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.reapply.ReapplyRun;

import java.util.List;
import java.util.Optional;

/** Keeps the runs that apply changed policies, and the tickets that each has to look at. */
public interface KeepReapplies {
    /**
     * Stores a run that was ordered.
     *
     * @return false where there is one of that id already; it stays as it is
     */
    boolean begin(ReapplyRun run);

    Optional<ReapplyRun> find(String brand, String id);

    /** All of the brand, latest first. */
    List<ReapplyRun> ofBrand(String brand);

    /** Those of all brands that run, and those that have ended and are not settled. */
    List<ReapplyRun> running();

    /** A run that has ended is not told among those that run any more. */
    void settle(String brand, String id);

    /**
     * Stores what has become of a run.
     *
     * @param after with a version one higher than the one that was read
     * @return false where somebody else has changed it meanwhile; nothing was stored
     */
    boolean save(ReapplyRun after);

    /** Stores the tickets of one page, from 1; the same again changes nothing. */
    void keepPage(String brand, String id, int page, List<ConversationId> tickets);

    /** The tickets of a page; none where there is no such page. */
    List<ConversationId> page(String brand, String id, int page);
}
