package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.SaveCustomer;
import org.socialcare.testkit.contract.CustomersContract;

class InMemoryCustomersTest extends CustomersContract {
    private final InMemoryCustomers customers = new InMemoryCustomers();

    @Override
    protected FindCustomer find() {
        return customers;
    }

    @Override
    protected SaveCustomer save() {
        return customers;
    }

    @Override
    protected ListCustomers list() {
        return customers;
    }
}
