package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.ports.KeepPlaces;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.time.Instant;
import java.util.Optional;

/** Places and checks beside the channel's tokens, in the Tokens table. */
public final class DynamoPlaces implements KeepPlaces {
    static final String CHECK = "CHECK#";
    private static final String COMPLETE = "complete";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoPlaces(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Place> place(ChannelId channel, Hint hint) {
        var key = Item.key(DynamoGrants.partition(channel), place(hint));
        return Gets.latest(dynamo, table, key)
                .map(
                        item ->
                                new Place(
                                        Item.text(item, "cursor"),
                                        Item.maybeText(item, COMPLETE).map(Instant::parse)));
    }

    @Override
    public void reached(ChannelId channel, Hint hint, Place place) {
        var item =
                Item.of(DynamoGrants.partition(channel), place(hint))
                        .with("cursor", place.cursor());
        place.completeAt().ifPresent(at -> item.with(COMPLETE, Keys.instant(at)));
        put(item);
    }

    @Override
    public void found(ChannelId channel, Hint hint, Check check) {
        put(
                Item.of(DynamoGrants.partition(channel), CHECK + history(hint))
                        .with("run", check.run())
                        .with("checked", Keys.instant(check.at()))
                        .with("pulled", check.pulled())
                        .with("missed", check.missed())
                        .with("trouble", check.trouble()));
    }

    private void put(Item item) {
        dynamo.putItem(PutItemRequest.builder().tableName(table).item(item.build()).build());
    }

    private static String place(Hint hint) {
        return "PLACE#" + history(hint);
    }

    private static String history(Hint hint) {
        return Keys.fitting(hint.what() + "#" + hint.of());
    }
}
