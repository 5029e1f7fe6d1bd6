package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.wire.facts.TicketFactJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Facts about tickets: one item for each thing that happened to one, listed by brand and day. */
public final class DynamoTicketFacts implements KeepTicketFact, ReadTicketFacts {
    private static final String BY_DAY = "byDay";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTicketFacts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(TicketFact fact) {
        try {
            dynamo.putItem(
                    PutItemRequest.builder()
                            .tableName(table)
                            .item(item(fact))
                            .conditionExpression("attribute_not_exists(pk) OR v <= :version")
                            .expressionAttributeValues(
                                    Map.of(":version", Item.number(fact.version())))
                            .build());
        } catch (ConditionalCheckFailedException newerIsKnown) {
            // A late or repeated delivery: what is stored already says more.
        }
    }

    @Override
    public List<TicketFact> ofDay(String brand, LocalDate day) {
        return read(
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(BY_DAY)
                        .keyConditionExpression("#day = :day")
                        .expressionAttributeNames(Map.of("#day", "day"))
                        .expressionAttributeValues(Map.of(":day", Item.text(day(brand, day))))
                        .build());
    }

    @Override
    public List<TicketFact> ofTicket(ConversationId conversation, int ticket) {
        return read(
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :ticket")
                        .expressionAttributeValues(
                                Map.of(":ticket", Item.text(partition(conversation, ticket))))
                        .build());
    }

    private List<TicketFact> read(QueryRequest query) {
        return Queries.all(dynamo, query).stream()
                .map(item -> TicketFactJson.read(Item.text(item, Item.DOCUMENT)))
                .toList();
    }

    private static Map<String, AttributeValue> item(TicketFact fact) {
        return Item.of(partition(fact.conversation(), fact.ticket()), "FACT#" + fact.what())
                .with("day", day(fact.brand(), fact.day()))
                .with(Item.VERSION, fact.version())
                .with(Item.DOCUMENT, TicketFactJson.write(fact))
                .build();
    }

    private static String partition(ConversationId conversation, int ticket) {
        return "TICKET#" + conversation + "#" + ticket;
    }

    private static String day(String brand, LocalDate day) {
        return brand + "#" + day;
    }
}
