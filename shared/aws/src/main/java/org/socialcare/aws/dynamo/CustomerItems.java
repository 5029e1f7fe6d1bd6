package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.Identity;
import org.socialcare.wire.customers.CustomerJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * Customers in their table: one item each, which the index lists by brand and the instant last
 * seen, and one per identity that says whose it is.
 */
final class CustomerItems {
    static final String BY_BRAND = "byBrand";
    static final String SEEN = "seen";
    static final String OWNER = "customer";

    private CustomerItems() {}

    static Map<String, AttributeValue> key(String id) {
        return Item.key("CUSTOMER#" + id, "CUSTOMER");
    }

    static Map<String, AttributeValue> identityKey(ChannelId channel, String person) {
        return Item.key(Keys.fitting("IDENTITY#" + channel + "#" + person), "IDENTITY");
    }

    static Map<String, AttributeValue> item(Customer customer) {
        return Item.of("CUSTOMER#" + customer.id(), "CUSTOMER")
                .with("brand", customer.brand())
                .with(SEEN, Keys.instant(customer.lastSeen()) + "#" + customer.id())
                .with(Item.VERSION, customer.version())
                .with(Item.DOCUMENT, CustomerJson.write(customer))
                .build();
    }

    static Map<String, AttributeValue> identity(Customer customer, Identity identity) {
        var key = identityKey(identity.channel(), identity.person());
        return Item.of(Item.text(key, Item.PK), Item.text(key, Item.SK))
                .with(OWNER, customer.id())
                .build();
    }

    static Customer read(Map<String, AttributeValue> item) {
        return CustomerJson.read(Item.text(item, Item.DOCUMENT));
    }
}
