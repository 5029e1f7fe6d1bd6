package org.socialcare.customers;

import org.socialcare.aws.dynamo.DynamoCustomers;
import org.socialcare.aws.start.Surroundings;

/** Puts the customers together from their environment. */
final class Wiring {
    private Wiring() {}

    static Cards cards(Surroundings around) {
        var settings = around.settings();
        var table = settings.text("CUSTOMERS_TABLE");
        settings.orFail();
        var customers = new DynamoCustomers(around.clients().get().dynamo(), table);
        return new Cards(customers, customers);
    }
}
