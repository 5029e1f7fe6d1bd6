package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.SaveCustomer;
import org.socialcare.testkit.contract.CustomersContract;

class DynamoCustomersTest extends CustomersContract {
    private final DynamoCustomers customers =
            new DynamoCustomers(LocalDynamo.client(), LocalDynamo.CUSTOMERS);

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
