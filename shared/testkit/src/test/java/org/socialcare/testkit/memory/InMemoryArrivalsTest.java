package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepArrivals;
import org.socialcare.domain.ports.ReadArrivals;
import org.socialcare.testkit.contract.ArrivalsContract;

class InMemoryArrivalsTest extends ArrivalsContract {
    private final InMemoryArrivals days = new InMemoryArrivals();

    @Override
    protected KeepArrivals keep() {
        return days;
    }

    @Override
    protected ReadArrivals read() {
        return days;
    }
}
