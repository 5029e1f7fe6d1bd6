package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerChange;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Meeting;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.SaveCustomer;
import org.socialcare.domain.ports.SaveCustomer.Saved;
import org.socialcare.domain.triage.Category;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What finding, saving and listing customers promise together. */
public abstract class CustomersContract {
    /** The adapters, all over one store that may hold other tests' customers. */
    protected abstract FindCustomer find();

    protected abstract SaveCustomer save();

    protected abstract ListCustomers list();

    private final String brand = Some.unique("brand");
    private final ChannelId channel = new ChannelId("facebook", Some.unique("page"));

    @Test
    void a_customer_is_found_by_id_and_by_identity() {
        Customer met = met("u1", Some.NOW);

        assertThat(save().save(met)).isEqualTo(Saved.DONE);
        assertThat(find().customer(met.id())).contains(met);
        assertThat(find().withIdentity(channel, "u1")).contains(met);
        assertThat(find().withIdentity(channel, "u2")).isEmpty();
    }

    @Test
    void a_customer_met_twice_at_once_is_kept_once() {
        Customer met = met("u1", Some.NOW);
        save().save(met);

        assertThat(save().save(met)).isEqualTo(Saved.OVERTAKEN);
    }

    @Test
    void what_was_changed_meanwhile_is_not_overwritten() {
        Customer met = met("u1", Some.NOW);
        save().save(met);
        Customer renamed = named("Maria").of(met);
        Customer rival = named("Mary").of(met);

        assertThat(save().save(renamed)).isEqualTo(Saved.DONE);
        assertThat(save().save(rival)).isEqualTo(Saved.OVERTAKEN);
        assertThat(find().customer(met.id())).contains(renamed);
    }

    @Test
    void an_identity_stays_with_whom_it_was_given_to() {
        Customer owner = met("u1", Some.NOW);
        save().save(owner);
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

        assertThat(save().save(thief)).isEqualTo(Saved.OVERTAKEN);
        assertThat(find().withIdentity(channel, "u1")).contains(owner);
        assertThat(find().customer(thief.id())).isEmpty();
    }

    @Test
    void a_customer_seen_again_is_the_same_with_more_to_tell() {
        Customer met = met("u1", Some.NOW);
        save().save(met);
        Customer again = metAgain(met, "u1", Some.NOW.plusSeconds(60));

        assertThat(save().save(again)).isEqualTo(Saved.DONE);
        assertThat(save().save(again)).isEqualTo(Saved.OVERTAKEN);
        assertThat(find().withIdentity(channel, "u1")).contains(again);
    }

    @Test
    void a_customer_of_two_identities_is_found_by_both() {
        Customer met = met("u1", Some.NOW);
        save().save(met);
        Customer both = metAgain(met, "u2", Some.NOW.plusSeconds(60));

        assertThat(save().save(both)).isEqualTo(Saved.DONE);
        assertThat(find().withIdentity(channel, "u1")).contains(both);
        assertThat(find().withIdentity(channel, "u2")).contains(both);
    }

    @Test
    void pages_lead_from_the_latest_seen_to_the_first() {
        List<Customer> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Customer customer = met("u" + i, Some.NOW.plusSeconds(i));
            save().save(customer);
            seen.addFirst(customer);
        }
        List<Customer> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();

        do {
            ListCustomers.Page page = list().ofBrand(brand, cursor, 2);
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

    private Customer metAgain(Customer before, String person, Instant at) {
        return Meeting.opened(
                        Optional.of(before),
                        brand,
                        person,
                        "Μαρία 😀",
                        new CustomerTicket(
                                Some.conversation().id(), channel, 2, Category.COMPLAINT, at))
                .orElseThrow();
    }

    private static CustomerChange named(String name) {
        return new CustomerChange(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
