package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.Identity;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.SaveCustomer;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers and the identities that lead to them. */
public final class DynamoCustomers implements FindCustomer, SaveCustomer, ListCustomers {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoCustomers(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Customer> customer(String id) {
        return get(CustomerItems.key(id)).map(CustomerItems::read);
    }

    @Override
    public Optional<Customer> withIdentity(ChannelId channel, String person) {
        return get(CustomerItems.identityKey(channel, person))
                .flatMap(identity -> customer(Item.text(identity, CustomerItems.OWNER)));
    }

    /**
     * Identities are only ever added here, and stay with whom they were given to: two customers can
     * never claim one.
     */
    @Override
    public Saved save(Customer after) {
        return after.identities().size() == 1 ? alone(after) : together(after);
    }

    /**
     * A customer with one identity, as nearly all are, needs no transaction. At the first meeting
     * the identity is written before the card: whoever dies in between has only said whose card it
     * will be, which nobody finds yet, and as the id is made of the identity the next attempt says
     * the same. Later the identity is there already.
     */
    private Saved alone(Customer after) {
        boolean claimed =
                after.version() > 1 || put(identity(after, after.identities().getFirst()));
        return claimed && put(customer(after)) ? Saved.DONE : Saved.OVERTAKEN;
    }

    private boolean put(Put put) {
        var request =
                PutItemRequest.builder()
                        .tableName(put.tableName())
                        .item(put.item())
                        .conditionExpression(put.conditionExpression());
        if (put.hasExpressionAttributeValues()) {
            request.expressionAttributeValues(put.expressionAttributeValues());
        }
        try {
            dynamo.putItem(request.build());
            return true;
        } catch (ConditionalCheckFailedException taken) {
            return false;
        }
    }

    private Saved together(Customer after) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(write(customer(after)));
        for (Identity identity : after.identities()) {
            writes.add(write(identity(after, identity)));
        }
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
            return Saved.DONE;
        } catch (TransactionCanceledException canceled) {
            if (Canceled.byRival(canceled)) return Saved.OVERTAKEN;
            throw canceled;
        }
    }

    @Override
    public Page ofBrand(String brand, Optional<String> cursor, int limit) {
        var page =
                BrandPage.read(
                        dynamo,
                        table,
                        CustomerItems.BY_BRAND,
                        CustomerItems.SEEN,
                        brand,
                        cursor,
                        limit);
        return new Page(page.items().stream().map(CustomerItems::read).toList(), page.next());
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        return Gets.latest(dynamo, table, key);
    }

    private Put customer(Customer after) {
        Put.Builder put = Put.builder().tableName(table).item(CustomerItems.item(after));
        if (after.version() == 1)
            return put.conditionExpression("attribute_not_exists(pk)").build();
        return put.conditionExpression("v = :before")
                .expressionAttributeValues(Map.of(":before", Item.number(after.version() - 1)))
                .build();
    }

    private Put identity(Customer after, Identity identity) {
        return Put.builder()
                .tableName(table)
                .item(CustomerItems.identity(after, identity))
                .conditionExpression("attribute_not_exists(pk) OR customer = :customer")
                .expressionAttributeValues(Map.of(":customer", Item.text(after.id())))
                .build();
    }

    private static TransactWriteItem write(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }
}
