package org.socialcare.alerts;

import org.socialcare.wire.facts.Fact;

/** Where alerts are told. */
@FunctionalInterface
interface Bus {
    /** Throws where the bus does not take it. */
    void tell(Fact fact);
}
