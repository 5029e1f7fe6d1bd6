package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.ports.ListTickets;
import org.socialcare.wire.conversation.TicketCardJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of tickets, read from the sparse indexes that carry the cards. */
public final class DynamoTickets implements ListTickets {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTickets(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Page assignedTo(String agent, Optional<String> cursor, int limit) {
        return page(owner(ConversationItems.assignedTo(agent)), cursor, limit);
    }

    @Override
    public Page unassigned(String team, Optional<String> cursor, int limit) {
        return page(owner(ConversationItems.unassigned(team)), cursor, limit);
    }

    @Override
    public Page ofTeam(String team, Optional<String> cursor, int limit) {
        return page(team(team), cursor, limit);
    }

    @Override
    public int countAssignedTo(String agent, int most) {
        return count(owner(ConversationItems.assignedTo(agent)), most);
    }

    @Override
    public int countUnassigned(String team, int most) {
        return count(owner(ConversationItems.unassigned(team)), most);
    }

    @Override
    public int countOfTeam(String team, int most) {
        return count(team(team), most);
    }

    /** A list is an index and the key in it. */
    private record TicketList(String index, String attribute, String value) {}

    private static TicketList owner(String value) {
        return new TicketList(ConversationItems.BY_OWNER, ConversationItems.OWNER, value);
    }

    private static TicketList team(String value) {
        return new TicketList(ConversationItems.BY_TEAM, ConversationItems.TEAM, value);
    }

    private Page page(TicketList list, Optional<String> cursor, int limit) {
        QueryRequest query = query(list, cursor);
        // One more than asked for, to know whether there is a next page.
        List<Map<String, AttributeValue>> items = Queries.upTo(dynamo, query, limit + 1);
        List<Map<String, AttributeValue>> shown = items.subList(0, Math.min(limit, items.size()));
        return new Page(
                shown.stream().map(DynamoTickets::card).toList(),
                items.size() > limit
                        ? Optional.of(Item.text(shown.getLast(), ConversationItems.DUE))
                        : Optional.empty());
    }

    private int count(TicketList list, int most) {
        return Queries.count(dynamo, query(list, Optional.empty()), most);
    }

    private QueryRequest query(TicketList list, Optional<String> after) {
        String condition = after.isPresent() ? "#list = :list AND due > :after" : "#list = :list";
        Map<String, AttributeValue> values =
                after.isPresent()
                        ? Map.of(":list", Item.text(list.value()), ":after", Item.text(after.get()))
                        : Map.of(":list", Item.text(list.value()));
        return QueryRequest.builder()
                .tableName(table)
                .indexName(list.index())
                .keyConditionExpression(condition)
                .expressionAttributeNames(Map.of("#list", list.attribute()))
                .expressionAttributeValues(values)
                .build();
    }

    private static TicketCard card(Map<String, AttributeValue> item) {
        return TicketCardJson.read(Item.document(item, ConversationItems.CARD));
    }
}
