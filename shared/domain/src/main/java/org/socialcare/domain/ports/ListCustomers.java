package org.socialcare.domain.ports;

import org.socialcare.domain.customers.Customer;

import java.util.List;
import java.util.Optional;

/** A brand's customers, latest seen first. Read from an index, so a moment behind. */
public interface ListCustomers {
    Page ofBrand(String brand, Optional<String> cursor, int limit);

    /**
     * A stretch of the list.
     *
     * @param next where the next page begins; absent at the end
     */
    record Page(List<Customer> customers, Optional<String> next) {
        public Page {
            customers = List.copyOf(customers);
        }
    }
}
