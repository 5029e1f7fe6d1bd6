package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.OrderPull;

import java.util.ArrayList;
import java.util.List;

/** What has been ordered to be fetched, in order. */
public final class InMemoryPulls implements OrderPull {
    private final List<PullOrder> orders = new ArrayList<>();

    public synchronized List<PullOrder> orders() {
        return List.copyOf(orders);
    }

    @Override
    public synchronized void order(List<PullOrder> more) {
        orders.addAll(more);
    }
}
