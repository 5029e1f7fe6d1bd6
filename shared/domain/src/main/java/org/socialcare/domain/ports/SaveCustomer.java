package org.socialcare.domain.ports;

import org.socialcare.domain.customers.Customer;

/** Stores a customer with the identities that lead to it, all or nothing. */
public interface SaveCustomer {
    Saved save(Customer after);

    /** What became of it. */
    enum Saved {
        DONE,
        /** The stored version is not {@code after.version() - 1}: read and decide again. */
        OVERTAKEN
    }
}
