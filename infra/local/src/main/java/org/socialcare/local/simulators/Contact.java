package org.socialcare.local.simulators;

import java.time.Instant;

/**
 * What a platform remembers of one customer to decide whether they may be written to.
 *
 * @param last when they last did something
 * @param answered messages sent to them since
 */
record Contact(Instant last, int answered) {
    /** They did something; what arrives late does not set the time back. */
    Contact acted(Instant at) {
        return at.isBefore(last) ? this : new Contact(at, 0);
    }

    Contact sentOne() {
        return new Contact(last, answered + 1);
    }
}
