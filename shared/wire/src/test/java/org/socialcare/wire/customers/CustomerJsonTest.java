package org.socialcare.wire.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Identity;
import org.socialcare.domain.triage.Category;
import org.socialcare.testkit.Some;

import java.util.List;

class CustomerJsonTest {
    @Test
    void a_customer_is_read_back() {
        ChannelId channel = new ChannelId("wechat", "demo");
        Customer customer =
                new Customer(
                        "c-1",
                        "brand",
                        new CustomerFields(
                                "Μαρία", "m@example.org", "", "retail", "\"likes\" 😀", "gold"),
                        List.of(new Identity(channel, "o-1", "玛丽亚", Some.NOW)),
                        List.of(
                                new CustomerTicket(
                                        Some.conversation().id(),
                                        channel,
                                        2,
                                        Category.PRAISE,
                                        Some.NOW)),
                        Some.NOW,
                        Some.NOW.plusNanos(1),
                        4);

        assertThat(CustomerJson.read(CustomerJson.write(customer))).isEqualTo(customer);
    }
}
