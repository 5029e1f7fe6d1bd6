package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.customers.Customer;

import java.util.Optional;

/** A customer, as last saved. */
public interface FindCustomer {
    Optional<Customer> customer(String id);

    /**
     * The customer an identity belongs to.
     *
     * @param person the platform's id of the person
     */
    Optional<Customer> withIdentity(ChannelId channel, String person);
}
