package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.Waited;
import org.socialcare.domain.ports.KeepWaits;
import org.socialcare.domain.ports.ReadWaits;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long customers waited: one item for each minute of a channel in the Signals table, a set to
 * which each answer is added, so that a batch of a minute is one write and no redelivery counts
 * twice. The items leave by themselves after a day.
 */
public final class DynamoWaits implements KeepWaits, ReadWaits {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String ANSWERS = "w";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoWaits(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(ChannelId channel, List<Waited> answers) {
        Map<String, List<Waited>> minutes = new TreeMap<>();
        for (Waited answer : answers) {
            minutes.computeIfAbsent(Keys.minute(answer.at()), _ -> new ArrayList<>()).add(answer);
        }
        minutes.forEach((minute, all) -> dynamo.updateItem(update(channel, minute, all)));
    }

    private UpdateItemRequest update(ChannelId channel, String minute, List<Waited> answers) {
        List<String> members = answers.stream().map(DynamoWaits::member).distinct().toList();
        Instant expires = answers.getFirst().at().plus(KEPT);
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Item.key(partition(channel), minute))
                .updateExpression("SET #expires = :expires ADD #answers :answers")
                .expressionAttributeNames(Map.of("#expires", Item.EXPIRES, "#answers", ANSWERS))
                .expressionAttributeValues(
                        Map.of(
                                ":expires", Item.number(expires.getEpochSecond()),
                                ":answers", AttributeValue.builder().ss(members).build()))
                .build();
    }

    @Override
    public List<Waited> since(ChannelId channel, Instant from) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :channel AND sk >= :from")
                        .expressionAttributeValues(
                                Map.of(
                                        ":channel", Item.text(partition(channel)),
                                        ":from", Item.text(Keys.minute(from))))
                        .build();
        List<Waited> answers = new ArrayList<>();
        for (var item : Queries.all(dynamo, query)) {
            AttributeValue members = item.get(ANSWERS);
            if (members == null) throw new IllegalStateException("an item without " + ANSWERS);
            members.ss().forEach(member -> answers.add(read(member)));
        }
        return answers;
    }

    /** The reply may contain anything, so it comes last. */
    private static String member(Waited answer) {
        return answer.open().toSeconds() + "|" + answer.at() + "|" + answer.reply();
    }

    private static Waited read(String member) {
        String[] parts = member.split("\\|", 3);
        return new Waited(
                parts[2], Instant.parse(parts[1]), Duration.ofSeconds(Long.parseLong(parts[0])));
    }

    private static String partition(ChannelId channel) {
        return "WAITS#" + channel;
    }
}
