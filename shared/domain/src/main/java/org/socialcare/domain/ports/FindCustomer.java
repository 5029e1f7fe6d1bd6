package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.customers.Meeting;

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

    /**
     * What agents keep about whoever has an identity. One look for who was first met under it, as
     * nearly all were.
     *
     * @param person the platform's id of the person; empty where the platform tells none
     */
    default CustomerFields card(ChannelId channel, String person) {
        if (person.isEmpty()) return CustomerFields.UNKNOWN;
        return customer(Meeting.idOf(channel, person))
                .or(() -> withIdentity(channel, person))
                .map(Customer::fields)
                .orElse(CustomerFields.UNKNOWN);
    }
}
