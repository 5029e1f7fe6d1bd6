package org.socialcare.aws.dynamo;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.ports.FindJobs;
import org.socialcare.domain.ports.ListCases;
import org.socialcare.domain.ports.ListOpen;
import org.socialcare.domain.ports.ListTickets;
import org.socialcare.domain.routing.Job;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lists of tickets, found by sparse indexes. Those hold what routing asks and no cards, which would
 * be written again with every message: the few rows that are shown are read from the conversations.
 */
public final class DynamoTickets implements ListTickets, ListCases, ListOpen, FindJobs {
    /** BatchGetItem takes no more. */
    private static final int MOST_KEYS = 100;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTickets(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Page assignedTo(String agent, Optional<String> cursor, int limit) {
        var held = jobsOf(agent).map(DynamoTickets::listed).toList();
        return page(
                (after, most) ->
                        held.stream().filter(each -> each.isAfter(after)).limit(most).toList(),
                card -> card.assignee().equals(Optional.of(agent)),
                cursor,
                limit);
    }

    @Override
    public Page unassigned(List<String> teams, Optional<String> cursor, int limit) {
        return page(
                merged(teams.stream().map(DynamoTickets::waiting).toList()),
                card -> card.assignee().isEmpty() && teams.contains(card.team()),
                cursor,
                limit);
    }

    @Override
    public Page ofTeams(List<String> teams, Optional<String> cursor, int limit) {
        return page(
                merged(teams.stream().map(DynamoTickets::team).toList()),
                card -> teams.contains(card.team()),
                cursor,
                limit);
    }

    @Override
    public int countAssignedTo(String agent, int most) {
        return count(held(agent), most);
    }

    @Override
    public int countUnassigned(String team, int most) {
        return count(waiting(team), most);
    }

    @Override
    public int countOfTeam(String team, int most) {
        return count(team(team), most);
    }

    @Override
    public List<Job> waiting(String team, int most) {
        return Queries.upTo(dynamo, query(waiting(team), Optional.empty()), most).stream()
                .map(ConversationItems::readJob)
                .toList();
    }

    @Override
    public List<Job> held(String agent, int most) {
        return jobsOf(agent).limit(most).toList();
    }

    /** An agent's are few and kept in no order of use, so all are read and sorted here. */
    private Stream<Job> jobsOf(String agent) {
        return Queries.all(dynamo, query(held(agent), Optional.empty())).stream()
                .map(ConversationItems::readJob)
                .sorted(Comparator.comparing(Job::sortKey));
    }

    @Override
    public List<Conversation> proposed(String brand, int most) {
        return states(
                List.of(owner(ConversationItems.proposed(brand))),
                state -> state.ticket().filter(t -> t.care().proposal().isPresent()).isPresent(),
                most);
    }

    @Override
    public List<Conversation> escalated(String brand, int most) {
        return states(
                List.of(owner(ConversationItems.escalated(brand))),
                state ->
                        TicketCard.of(state).isPresent()
                                && !state.running().orElseThrow().care().stepsUp().isEmpty(),
                most);
    }

    @Override
    public List<Conversation> setAside(List<String> teams, int most) {
        return states(
                teams.stream().map(team -> owner(ConversationItems.setAside(team))).toList(),
                state -> state.aside().filter(t -> teams.contains(t.team())).isPresent(),
                most);
    }

    @Override
    public Set<ConversationId> ids(List<String> teams) {
        Set<ConversationId> ids = new LinkedHashSet<>();
        for (String team : teams) {
            Queries.all(dynamo, query(team(team), Optional.empty())).stream()
                    .map(DynamoTickets::conversation)
                    .forEach(ids::add);
        }
        return ids;
    }

    @Override
    public List<Conversation> open(List<String> teams, int most) {
        return states(
                teams.stream().map(DynamoTickets::team).toList(),
                state -> TicketCard.of(state).filter(c -> teams.contains(c.team())).isPresent(),
                most);
    }

    private List<Conversation> states(
            List<TicketList> lists, Predicate<Conversation> stillThere, int most) {
        var listed = merged(lists).next(Optional.empty(), most);
        var keys =
                listed.stream()
                        .map(each -> ConversationItems.stateKey(conversation(each.key())))
                        .toList();
        Map<Map<String, AttributeValue>, Conversation> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            readStates(keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)), found::put);
        }
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .filter(stillThere)
                .toList();
    }

    private static ConversationId conversation(Map<String, AttributeValue> key) {
        return new ConversationId(Item.text(key, Item.PK));
    }

    /** A list is an index, the key in it and what it is sorted by. */
    private record TicketList(String index, String attribute, String value, String sort) {}

    private static TicketList held(String agent) {
        return owner(ConversationItems.assignedTo(agent));
    }

    private static TicketList waiting(String team) {
        return owner(ConversationItems.unassigned(team));
    }

    private static TicketList owner(String value) {
        return new TicketList(
                ConversationItems.BY_OWNER,
                ConversationItems.OWNER,
                value,
                ConversationItems.PLACE);
    }

    private static TicketList team(String value) {
        return new TicketList(
                ConversationItems.BY_TEAM, ConversationItems.TEAM, value, ConversationItems.DUE);
    }

    /** A ticket that an index names, and its place in the order. */
    private record Listed(Map<String, AttributeValue> key, String place) {
        boolean isAfter(Optional<String> cursor) {
            return cursor.isEmpty() || place.compareTo(cursor.get()) > 0;
        }
    }

    private static Listed listed(Job job) {
        return new Listed(ConversationItems.stateKey(job.conversation()), job.sortKey());
    }

    private static Listed listed(Map<String, AttributeValue> item, TicketList list) {
        return new Listed(key(item), Item.text(item, list.sort()));
    }

    /** The next of a list. */
    private interface Listing {
        List<Listed> next(Optional<String> after, int most);
    }

    /** A cursor is a place in the order, so it holds for each of several lists. */
    private Listing merged(List<TicketList> lists) {
        return (after, most) ->
                lists.stream()
                        .flatMap(
                                list ->
                                        Queries.upTo(dynamo, query(list, after), most).stream()
                                                .map(item -> listed(item, list)))
                        .sorted(Comparator.comparing(Listed::place))
                        .limit(most)
                        .toList();
    }

    /** Reads on where tickets have left a list between its index and their conversations. */
    private Page page(
            Listing listing, Predicate<TicketCard> stillThere, Optional<String> cursor, int limit) {
        List<TicketCard> cards = new ArrayList<>();
        Optional<String> after = cursor;
        while (true) {
            int wanted = limit - cards.size();
            // One more than asked for, to know whether there is a next page.
            var listed = listing.next(after, wanted + 1);
            var shown = listed.subList(0, Math.min(wanted, listed.size()));
            cards(shown).stream().filter(stillThere).forEach(cards::add);
            if (listed.size() <= wanted) return new Page(cards, Optional.empty());
            after = Optional.of(shown.getLast().place());
            if (cards.size() == limit) return new Page(cards, after);
        }
    }

    /** In the order of the lists, without tickets that were resolved in between. */
    private List<TicketCard> cards(List<Listed> listed) {
        Map<Map<String, AttributeValue>, TicketCard> found = new HashMap<>();
        var keys = listed.stream().map(Listed::key).toList();
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

    private void read(
            List<Map<String, AttributeValue>> keys,
            Map<Map<String, AttributeValue>, TicketCard> found) {
        readStates(
                keys, (key, state) -> TicketCard.of(state).ifPresent(card -> found.put(key, card)));
    }

    /** DynamoDB answers as much as fits into a megabyte's worth of work, and names the rest. */
    private void readStates(
            List<Map<String, AttributeValue>> keys,
            BiConsumer<Map<String, AttributeValue>, Conversation> found) {
        var left = Map.of(table, KeysAndAttributes.builder().keys(keys).build());
        while (!left.isEmpty()) {
            var answer =
                    dynamo.batchGetItem(BatchGetItemRequest.builder().requestItems(left).build());
            for (var item : answer.responses().getOrDefault(table, List.of())) {
                found.accept(key(item), ConversationItems.readState(item));
            }
            left = answer.unprocessedKeys();
        }
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Item.key(Item.text(item, Item.PK), Item.text(item, Item.SK));
    }

    private int count(TicketList list, int most) {
        return Queries.count(dynamo, query(list, Optional.empty()), most);
    }

    private QueryRequest query(TicketList list, Optional<String> after) {
        String condition =
                after.isPresent() ? "#list = :list AND #place > :after" : "#list = :list";
        Map<String, String> names =
                after.isPresent()
                        ? Map.of("#list", list.attribute(), "#place", list.sort())
                        : Map.of("#list", list.attribute());
        Map<String, AttributeValue> values =
                after.isPresent()
                        ? Map.of(":list", Item.text(list.value()), ":after", Item.text(after.get()))
                        : Map.of(":list", Item.text(list.value()));
        return QueryRequest.builder()
                .tableName(table)
                .indexName(list.index())
                .keyConditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }
}
