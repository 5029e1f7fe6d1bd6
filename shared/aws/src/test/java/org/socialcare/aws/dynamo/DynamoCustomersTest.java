package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Meeting;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.SaveCustomer;
import org.socialcare.domain.triage.Category;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.contract.CustomersContract;

import java.util.Optional;

/** Also: what a crash between the two writes of a first meeting leaves behind is harmless. */
class DynamoCustomersTest extends CustomersContract {
    private final DynamoCustomers customers =
            new DynamoCustomers(LocalDynamo.client(), LocalDynamo.CUSTOMERS);

    @Test
    void a_first_meeting_that_was_interrupted_is_nobodys_yet_and_completed_by_the_next() {
        ChannelId page = new ChannelId("facebook", Some.unique("page"));
        Customer met = met(page);
        LocalDynamo.client()
                .putItem(
                        put ->
                                put.tableName(LocalDynamo.CUSTOMERS)
                                        .item(
                                                CustomerItems.identity(
                                                        met, met.identities().getFirst())));

        assertThat(customers.withIdentity(page, "u1")).isEmpty();
        assertThat(customers.save(met(page))).isEqualTo(SaveCustomer.Saved.DONE);
        assertThat(customers.withIdentity(page, "u1")).contains(met);
    }

    @Test
    void a_first_meeting_is_two_plain_writes_and_a_later_one_is_one() {
        var calls = new CountingCalls();
        var counted = new DynamoCustomers(LocalDynamo.watchedBy(calls), LocalDynamo.CUSTOMERS);
        ChannelId page = new ChannelId("facebook", Some.unique("page"));
        Customer met = met(page);

        counted.save(met);
        assertThat(calls.made()).containsExactly("PutItem", "PutItem");
        counted.save(
                Meeting.opened(Optional.of(met), "mosaic", "u1", "", ticket(page, 2))
                        .orElseThrow());

        assertThat(calls.made()).containsExactly("PutItem", "PutItem", "PutItem");
    }

    private static Customer met(ChannelId page) {
        return Meeting.opened(Optional.empty(), "mosaic", "u1", "Maria", ticket(page, 1))
                .orElseThrow();
    }

    private static CustomerTicket ticket(ChannelId page, int number) {
        return new CustomerTicket(
                new ConversationId("c"), page, number, Category.COMPLAINT, Some.NOW);
    }

    @Override
    protected FindCustomer find() {
        return customers;
    }

    @Override
    protected SaveCustomer save() {
        return customers;
    }

    @Override
    protected ListCustomers list() {
        return customers;
    }
}
