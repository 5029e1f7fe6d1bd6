package org.socialcare.aws.dynamo;

import org.socialcare.domain.access.Access;
import org.socialcare.domain.access.Grant;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepGrants;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One item for each channel in the Tokens table. What the desk may know stands in attributes of its
 * own, which an index repeats without the tokens.
 */
public final class DynamoGrants implements KeepGrants {
    static final String SORT = "GRANT";
    static final String ENDS = "ends";
    static final String REFRESH_ENDS = "refreshEnds";
    static final String LOST_SINCE = "lostSince";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoGrants(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Kept kept(ChannelId channel) {
        return Gets.latest(dynamo, table, key(channel))
                .map(DynamoGrants::kept)
                .orElse(Kept.NOTHING);
    }

    private static Kept kept(Map<String, AttributeValue> item) {
        return new Kept(grant(item), Item.maybeText(item, "rejected").orElse(""), access(item));
    }

    static Access access(Map<String, AttributeValue> item) {
        return new Access(
                instant(item, ENDS), instant(item, REFRESH_ENDS), instant(item, LOST_SINCE));
    }

    private static Optional<Grant> grant(Map<String, AttributeValue> item) {
        return Item.maybeText(item, "token")
                .map(
                        token ->
                                new Grant(
                                        token,
                                        Instant.parse(Item.text(item, "begins")),
                                        Instant.parse(Item.text(item, ENDS)),
                                        Item.text(item, "refresh"),
                                        instant(item, REFRESH_ENDS),
                                        Item.text(item, "origin")));
    }

    private static Optional<Instant> instant(Map<String, AttributeValue> item, String name) {
        return Item.maybeText(item, name).map(Instant::parse);
    }

    @Override
    public boolean lease(ChannelId channel, Instant now, Instant until) {
        var values =
                Map.of(":now", Item.text(Keys.instant(now)), ":u", Item.text(Keys.instant(until)));
        return update(
                channel,
                "SET leased = :u",
                "attribute_not_exists(leased) OR leased <= :now",
                values);
    }

    @Override
    public void keep(ChannelId channel, Grant grant) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":t", Item.text(grant.token()));
        values.put(":b", Item.text(Keys.instant(grant.from())));
        values.put(":e", Item.text(Keys.instant(grant.expires())));
        values.put(":r", Item.text(grant.refresh()));
        values.put(":o", Item.text(grant.origin()));
        String set = "SET #t = :t, begins = :b, ends = :e, refresh = :r, origin = :o";
        String remove = " REMOVE leased, lostSince";
        if (grant.refreshExpires().isPresent()) {
            values.put(":f", Item.text(Keys.instant(grant.refreshExpires().get())));
            set += ", refreshEnds = :f";
        } else {
            remove += ", refreshEnds";
        }
        dynamo.updateItem(
                UpdateItemRequest.builder()
                        .tableName(table)
                        .key(key(channel))
                        .updateExpression(set + remove)
                        .expressionAttributeNames(Map.of("#t", "token"))
                        .expressionAttributeValues(values)
                        .build());
    }

    @Override
    public void lost(ChannelId channel, String rejected, Instant since) {
        dynamo.updateItem(
                UpdateItemRequest.builder()
                        .tableName(table)
                        .key(key(channel))
                        .updateExpression(
                                "SET rejected = :r, lostSince = if_not_exists(lostSince, :s)"
                                        + " REMOVE leased")
                        .expressionAttributeValues(
                                Map.of(
                                        ":r",
                                        Item.text(rejected),
                                        ":s",
                                        Item.text(Keys.instant(since))))
                        .build());
    }

    @Override
    public void giveUp(ChannelId channel) {
        update(channel, "REMOVE leased", "attribute_exists(pk)", Map.of());
    }

    @Override
    public void found(ChannelId channel) {
        update(channel, "REMOVE lostSince", "attribute_exists(pk)", Map.of());
    }

    /** Whether the condition held and the item was changed. */
    private boolean update(
            ChannelId channel,
            String expression,
            String condition,
            Map<String, AttributeValue> values) {
        var request =
                UpdateItemRequest.builder()
                        .tableName(table)
                        .key(key(channel))
                        .updateExpression(expression)
                        .conditionExpression(condition);
        if (!values.isEmpty()) {
            request.expressionAttributeValues(values);
        }
        try {
            dynamo.updateItem(request.build());
            return true;
        } catch (ConditionalCheckFailedException no) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(ChannelId channel) {
        return Item.key(partition(channel), SORT);
    }

    static String partition(ChannelId channel) {
        return "CHANNEL#" + channel;
    }
}
