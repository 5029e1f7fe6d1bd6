package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.conversation.Working;
import org.socialcare.testkit.Some;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A team's list is read in two steps, between which tickets change and DynamoDB may tire. */
class TeamListTest {
    private static final List<String> TEAM =
            List.of(Some.conversation().running().orElseThrow().team());

    private final List<Map<String, AttributeValue>> items = new ArrayList<>();
    private final List<TicketCard> cards = new ArrayList<>();
    private final Tired dynamo = new Tired(items);
    private final DynamoTickets tickets = new DynamoTickets(dynamo, "table");

    @Test
    void a_ticket_resolved_between_the_two_is_left_out_and_the_page_is_still_full() {
        open(5);
        resolve(1);

        var page = tickets.ofTeams(TEAM, Optional.empty(), 3);

        assertThat(page.cards()).containsExactly(cards.get(0), cards.get(2), cards.get(3));
        assertThat(tickets.ofTeams(TEAM, page.next(), 3).cards()).containsExactly(cards.get(4));
    }

    @Test
    void a_conversation_that_is_gone_is_left_out() {
        open(2);
        dynamo.gone.add(items.getFirst());

        assertThat(tickets.ofTeams(TEAM, Optional.empty(), 3).cards())
                .containsExactly(cards.get(1));
    }

    @Test
    void what_dynamodb_leaves_unprocessed_is_asked_for_again_and_the_order_stays() {
        open(5);
        dynamo.most = 2;

        var page = tickets.ofTeams(TEAM, Optional.empty(), 5);

        assertThat(page.cards()).isEqualTo(cards);
        assertThat(page.next()).isEmpty();
        assertThat(dynamo.batches).isEqualTo(3);
    }

    private void open(int tickets) {
        for (int i = 0; i < tickets; i++) {
            Change change =
                    Some.change(
                            Optional.empty(), Some.message("?").at(Some.NOW.plusSeconds(60L * i)));
            items.add(ConversationItems.state(change.after()));
            cards.add(TicketCard.of(change.after()).orElseThrow());
        }
    }

    private void resolve(int ticket) {
        var resolved =
                Working.resolve(
                        ConversationItems.readState(items.get(ticket)),
                        "r",
                        "lin",
                        "solved",
                        Some.NOW);
        var gone = new HashMap<>(ConversationItems.state(Some.done(resolved).after()));
        gone.put(ConversationItems.DUE, items.get(ticket).get(ConversationItems.DUE));
        items.set(ticket, gone);
    }

    /** Answers queries with the keys of all items, and batches last first, with a few at a time. */
    private static final class Tired implements DynamoDbClient {
        private final List<Map<String, AttributeValue>> items;
        private final List<Map<String, AttributeValue>> gone = new ArrayList<>();
        private int most = 100;
        private int batches;

        private Tired(List<Map<String, AttributeValue>> items) {
            this.items = items;
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            var after = request.expressionAttributeValues().get(":after");
            return QueryResponse.builder()
                    .items(
                            items.stream()
                                    .filter(item -> after == null || isAfter(item, after.s()))
                                    .limit(request.limit())
                                    .map(Tired::listed)
                                    .toList())
                    .build();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            batches++;
            var keys = Objects.requireNonNull(request.requestItems().get("table")).keys();
            int now = Math.min(most, keys.size());
            var found =
                    items.stream()
                            .filter(item -> keys.subList(0, now).contains(key(item)))
                            .filter(item -> !gone.contains(item))
                            .toList();
            var left = KeysAndAttributes.builder().keys(keys.subList(now, keys.size())).build();
            return BatchGetItemResponse.builder()
                    .responses(Map.of("table", found.reversed()))
                    .unprocessedKeys(now < keys.size() ? Map.of("table", left) : Map.of())
                    .build();
        }

        private static boolean isAfter(Map<String, AttributeValue> item, String place) {
            return Item.text(item, ConversationItems.DUE).compareTo(place) > 0;
        }

        private static Map<String, AttributeValue> listed(Map<String, AttributeValue> item) {
            var listed = new HashMap<>(key(item));
            listed.put(ConversationItems.DUE, Item.text(Item.text(item, ConversationItems.DUE)));
            return listed;
        }

        private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
            return Item.key(Item.text(item, Item.PK), Item.text(item, Item.SK));
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
