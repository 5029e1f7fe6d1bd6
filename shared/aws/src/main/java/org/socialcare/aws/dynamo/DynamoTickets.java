package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.ports.ListTickets;
import org.socialcare.wire.conversation.TicketCardJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists of tickets, read from sparse indexes. That of owners carries the cards, because agents and
 * routing look at it all the time; that of teams holds keys only, and the few rows that are shown
 * are read from their conversations: a card in it would be written with every message.
 */
public final class DynamoTickets implements ListTickets {
    private static final int MOST_KEYS = 100;

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
        List<TicketCard> cards = new ArrayList<>();
        Optional<String> after = cursor;
        while (true) {
            int wanted = limit - cards.size();
            var keys = Queries.upTo(dynamo, query(team(team), after), wanted + 1);
            var shown = keys.subList(0, Math.min(wanted, keys.size()));
            cards.addAll(cards(shown));
            if (keys.size() <= wanted) return new Page(cards, Optional.empty());
            after = Optional.of(Item.text(shown.getLast(), ConversationItems.DUE));
            if (cards.size() == limit) return new Page(cards, after);
        }
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

    /** In the order of the keys; a ticket that was resolved in between is left out. */
    private List<TicketCard> cards(List<Map<String, AttributeValue>> listed) {
        Map<Map<String, AttributeValue>, TicketCard> found = new HashMap<>();
        var keys = listed.stream().map(DynamoTickets::key).toList();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            read(keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)), found);
        }
        List<TicketCard> cards = new ArrayList<>();
        for (var key : keys) {
            TicketCard card = found.get(key);
            if (card != null) cards.add(card);
        }
        return cards;
    }

    /** DynamoDB answers as much as fits into a megabyte's worth of work, and names the rest. */
    private void read(
            List<Map<String, AttributeValue>> keys,
            Map<Map<String, AttributeValue>, TicketCard> found) {
        var left = Map.of(table, KeysAndAttributes.builder().keys(keys).build());
        while (!left.isEmpty()) {
            var answer =
                    dynamo.batchGetItem(BatchGetItemRequest.builder().requestItems(left).build());
            for (var item : answer.responses().getOrDefault(table, List.of())) {
                if (item.containsKey(ConversationItems.CARD)) found.put(key(item), card(item));
            }
            left = answer.unprocessedKeys();
        }
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Item.key(Item.text(item, Item.PK), Item.text(item, Item.SK));
    }

    private static TicketCard card(Map<String, AttributeValue> item) {
        return TicketCardJson.read(Item.document(item, ConversationItems.CARD));
    }
}
