package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.OrderFiles;

import java.util.ArrayList;
import java.util.List;

/** Which messages' files have been ordered, in order. */
public final class InMemoryFileOrders implements OrderFiles {
    private final List<FilesOrder> orders = new ArrayList<>();

    public synchronized List<FilesOrder> orders() {
        return List.copyOf(orders);
    }

    @Override
    public synchronized void order(FilesOrder order) {
        orders.add(order);
    }
}
