package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepDeliveries;
import org.socialcare.testkit.contract.DeliveriesContract;

class InMemoryDeliveriesTest extends DeliveriesContract {
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();

    @Override
    protected KeepDeliveries deliveries() {
        return deliveries;
    }
}
