package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerChange;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Meeting;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.SaveCustomer.Saved;
import org.socialcare.domain.triage.Category;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class DynamoCustomersTest {
    private final DynamoCustomers customers =
            new DynamoCustomers(LocalDynamo.client(), LocalDynamo.CUSTOMERS);
    private final String brand = Some.unique("brand");
    private final ChannelId channel = new ChannelId("facebook", Some.unique("page"));

    @Test
    void a_customer_is_found_by_id_and_by_identity() {
        Customer met = met("u1", Some.NOW);

        assertThat(customers.save(met)).isEqualTo(Saved.DONE);
        assertThat(customers.customer(met.id())).contains(met);
        assertThat(customers.withIdentity(channel, "u1")).contains(met);
        assertThat(customers.withIdentity(channel, "u2")).isEmpty();
    }

    @Test
    void a_customer_met_twice_at_once_is_kept_once() {
        Customer met = met("u1", Some.NOW);
        customers.save(met);

        assertThat(customers.save(met)).isEqualTo(Saved.OVERTAKEN);
    }

    @Test
    void what_was_changed_meanwhile_is_not_overwritten() {
        Customer met = met("u1", Some.NOW);
        customers.save(met);
        Customer renamed = named("Maria").of(met);
        Customer rival = named("Mary").of(met);

        assertThat(customers.save(renamed)).isEqualTo(Saved.DONE);
        assertThat(customers.save(rival)).isEqualTo(Saved.OVERTAKEN);
        assertThat(customers.customer(met.id())).contains(renamed);
    }

    @Test
    void an_identity_stays_with_whom_it_was_given_to() {
        Customer owner = met("u1", Some.NOW);
        customers.save(owner);
        Customer thief =
                new Customer(
                        Some.unique("c"),
                        brand,
                        owner.fields(),
                        owner.identities(),
                        List.of(),
                        Some.NOW,
                        Some.NOW,
                        1);

        assertThat(customers.save(thief)).isEqualTo(Saved.OVERTAKEN);
        assertThat(customers.withIdentity(channel, "u1")).contains(owner);
        assertThat(customers.customer(thief.id())).isEmpty();
    }

    @Test
    void pages_lead_from_the_latest_seen_to_the_first() {
        List<Customer> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Customer customer = met("u" + i, Some.NOW.plusSeconds(i));
            customers.save(customer);
            seen.addFirst(customer);
        }
        List<Customer> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();

        do {
            ListCustomers.Page page = customers.ofBrand(brand, cursor, 2);
            read.addAll(page.customers());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(seen);
    }

    private Customer met(String person, Instant at) {
        return Meeting.opened(
                        Optional.empty(),
                        brand,
                        person,
                        "Μαρία 😀",
                        new CustomerTicket(
                                Some.conversation().id(), channel, 1, Category.COMPLAINT, at))
                .orElseThrow();
    }

    private static CustomerChange named(String name) {
        return new CustomerChange(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
