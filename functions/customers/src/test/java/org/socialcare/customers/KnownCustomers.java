package org.socialcare.customers;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.SaveCustomer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers by id; an older version never replaces a newer one. */
final class KnownCustomers implements FindCustomer, SaveCustomer {
    private final Map<String, Customer> customers = new LinkedHashMap<>();

    List<Customer> all() {
        return List.copyOf(customers.values());
    }

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
    public Saved save(Customer after) {
        long stored = customer(after.id()).map(Customer::version).orElse(0L);
        if (stored != after.version() - 1) return Saved.OVERTAKEN;
        customers.put(after.id(), after);
        return Saved.DONE;
    }
}
