package org.socialcare.domain.ports;

import org.socialcare.domain.routing.Ledger;

/** What routing has decided for each brand lately, so that several looks at once agree. */
public interface KeepLedger {
    /** The latest; {@link Ledger#NONE} of a brand of which nothing is kept. */
    Ledger ledger(String brand);

    /**
     * Stores what follows the ledger of the same version.
     *
     * @return false, with nothing stored, where somebody else has stored one meanwhile
     */
    boolean keep(String brand, Ledger next);
}
