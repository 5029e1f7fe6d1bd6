package org.socialcare.customers;

import org.socialcare.aws.dynamo.DynamoCustomers;
import org.socialcare.aws.start.Clients;
import org.socialcare.aws.start.Settings;

import java.util.Map;

/** Puts the customers together from their environment. */
final class Wiring {
    private Wiring() {}

    static Cards cards(Map<String, String> environment) {
        var settings = new Settings(environment);
        var table = settings.text("CUSTOMERS_TABLE");
        settings.orFail();
        var customers = new DynamoCustomers(Clients.from(environment).dynamo(), table);
        return new Cards(customers, customers);
    }
}
