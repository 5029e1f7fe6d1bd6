package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.SaveCustomer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Customers; a cursor is {@code seen/} and the place in the list. */
public final class InMemoryCustomers implements FindCustomer, SaveCustomer, ListCustomers {
    private static final String CURSOR = "seen/";

    private final Map<String, Customer> customers = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Customer> customer(String id) {
        return Optional.ofNullable(customers.get(id));
    }

    @Override
    public Optional<Customer> withIdentity(ChannelId channel, String person) {
        return customers.values().stream()
                .filter(c -> c.identities().stream().anyMatch(i -> i.isSame(channel, person)))
                .findFirst();
    }

    @Override
    public synchronized Saved save(Customer after) {
        long stored = customer(after.id()).map(Customer::version).orElse(0L);
        if (stored != after.version() - 1 || isSomebodyElses(after)) return Saved.OVERTAKEN;
        customers.put(after.id(), after);
        return Saved.DONE;
    }

    @Override
    public Page ofBrand(String brand, Optional<String> cursor, int limit) {
        List<Customer> all =
                customers.values().stream()
                        .filter(customer -> customer.brand().equals(brand))
                        .sorted(Comparator.comparing(Customer::lastSeen).reversed())
                        .toList();
        return Places.page(CURSOR, all, cursor, limit, Page::new);
    }

    private boolean isSomebodyElses(Customer after) {
        return after.identities().stream()
                .flatMap(i -> withIdentity(i.channel(), i.person()).stream())
                .anyMatch(owner -> !owner.id().equals(after.id()));
    }
}
