package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.routing.Claim;
import org.socialcare.domain.routing.Gift;
import org.socialcare.domain.routing.Ledger;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What routing remembers, one item for each brand beside its settings. A claim takes about a
 * hundred bytes of it: an entry of a list, in which nobody's former ticket has an empty {@code f}.
 * What counts for a team's limit takes one to five bytes a ticket, see {@link GivenBytes}.
 */
public final class DynamoLedger implements KeepLedger {
    /** The item's name from when it held nothing but the share of questions. */
    private static final String LEDGER = "TURNS";

    private static final String TURNS = "turns";
    private static final String CLAIMS = "claims";
    private static final String GIVEN = "given";
    private static final String LOOK_AT = "look";
    private static final String VERSION = "v";
    private static final String CONVERSATION = "c";
    private static final String FROM = "f";
    private static final String AGENT = "a";
    private static final String AT = "t";
    private static final String COUNTED = "g";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoLedger(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Ledger ledger(String brand) {
        var item = Gets.latest(dynamo, table, key(brand)).orElse(Map.of());
        Map<String, Integer> turns = new HashMap<>();
        if (item.containsKey(TURNS)) {
            item.get(TURNS)
                    .m()
                    .forEach((agent, passed) -> turns.put(agent, Integer.valueOf(passed.n())));
        }
        List<Claim> claims = new ArrayList<>();
        if (item.containsKey(CLAIMS)) {
            item.get(CLAIMS).l().forEach(claim -> claims.add(readClaim(claim.m())));
        }
        long version = item.containsKey(VERSION) ? Item.number(item, VERSION) : 0;
        return new Ledger(turns, claims, given(item), lookAt(item), version);
    }

    @Override
    public boolean keep(String brand, Ledger next) {
        var put = PutItemRequest.builder().tableName(table).item(item(brand, next));
        if (next.version() == 0) {
            put.conditionExpression("attribute_not_exists(v)");
        } else {
            put.conditionExpression("v = :before")
                    .expressionAttributeValues(Map.of(":before", Item.number(next.version())));
        }
        try {
            dynamo.putItem(put.build());
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(String brand) {
        return Item.key(SettingItems.partition(brand), LEDGER);
    }

    private static Map<String, AttributeValue> item(String brand, Ledger next) {
        Map<String, AttributeValue> passed = new HashMap<>();
        next.passed().forEach((agent, count) -> passed.put(agent, Item.number(count)));
        Map<String, AttributeValue> item = new HashMap<>(key(brand));
        item.put(TURNS, AttributeValue.fromM(passed));
        item.put(
                CLAIMS,
                AttributeValue.fromL(next.claims().stream().map(DynamoLedger::claim).toList()));
        if (!next.given().isEmpty()) item.put(GIVEN, GivenBytes.write(next.given()));
        next.lookAt().ifPresent(at -> item.put(LOOK_AT, Item.number(at.toEpochMilli())));
        item.put(VERSION, Item.number(next.version() + 1));
        return item;
    }

    private static AttributeValue claim(Claim claim) {
        Map<String, AttributeValue> entry = new HashMap<>();
        entry.put(CONVERSATION, Item.text(claim.conversation().text()));
        entry.put(FROM, Item.text(claim.from().orElse("")));
        entry.put(AGENT, Item.text(claim.agent()));
        entry.put(AT, Item.number(claim.at().toEpochMilli()));
        claim.counted().ifPresent(team -> entry.put(COUNTED, Item.text(team)));
        return AttributeValue.fromM(entry);
    }

    private static List<Gift> given(Map<String, AttributeValue> item) {
        return item.containsKey(GIVEN) ? GivenBytes.read(item.get(GIVEN)) : List.of();
    }

    private static Optional<Instant> lookAt(Map<String, AttributeValue> item) {
        return item.containsKey(LOOK_AT)
                ? Optional.of(Instant.ofEpochMilli(Item.number(item, LOOK_AT)))
                : Optional.empty();
    }

    private static Claim readClaim(Map<String, AttributeValue> claim) {
        return new Claim(
                new ConversationId(Item.text(claim, CONVERSATION)),
                Optional.of(Item.text(claim, FROM)).filter(from -> !from.isEmpty()),
                Item.text(claim, AGENT),
                Instant.ofEpochMilli(Item.number(claim, AT)),
                claim.containsKey(COUNTED)
                        ? Optional.of(Item.text(claim, COUNTED))
                        : Optional.empty());
    }
}
