package org.socialcare.domain.ports;

import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.Handover;

import java.util.List;
import java.util.Optional;

/** Keeps handovers and everything that was done about them. Of a leaver at most one runs. */
public interface KeepHandovers {
    /** The latest handover of that leaver, running or not. */
    Optional<Handover> find(String brand, String leaver);

    /** The latest of everybody who had one. */
    List<Handover> ofBrand(String brand);

    /** Those that were ended before the leaver's latest one began, oldest first. */
    List<Handover> former(String brand, String leaver);

    /** What was done about all handovers of that leaver, oldest first. */
    List<Deed> deeds(String brand, String leaver);

    Optional<Deed> deed(String brand, String leaver, String id);

    /**
     * Stores the handover and the deed that made it, both or neither.
     *
     * @param after with the version that was read; 0 begins a new one, which replaces one that has
     *     ended
     */
    Saved save(Handover after, Deed deed);

    /** What became of it. */
    sealed interface Saved {
        /** Stored, as it is now. */
        record Done(Handover stored) implements Saved {}

        /** The deed was done before. */
        record AlreadyThere(Deed first) implements Saved {}

        /** Somebody else changed it meanwhile, or one runs already: read and decide again. */
        record Overtaken() implements Saved {}
    }
}
