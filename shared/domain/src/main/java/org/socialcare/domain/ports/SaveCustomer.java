package org.socialcare.domain.ports;

import org.socialcare.domain.customers.Customer;

/**
 * Stores a customer with the identities that lead to it. A customer is found with all of them or
 * not at all; saving again what was interrupted completes it.
 */
public interface SaveCustomer {
    Saved save(Customer after);

    /** What became of it. */
    enum Saved {
        DONE,
        /** The stored version is not {@code after.version() - 1}: read and decide again. */
        OVERTAKEN
    }
}
