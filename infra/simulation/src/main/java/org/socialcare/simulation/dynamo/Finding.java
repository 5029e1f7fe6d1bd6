package org.socialcare.simulation.dynamo;

import org.socialcare.simulation.dynamo.expression.Condition;
import org.socialcare.simulation.dynamo.expression.Invalid;
import org.socialcare.simulation.dynamo.expression.KeyCondition;
import org.socialcare.simulation.dynamo.expression.Scope;
import org.socialcare.simulation.dynamo.expression.Values;
import org.socialcare.simulation.gate.Watcher.Seen;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** One query. */
final class Finding {
    /** A page ends with the item that crosses it. */
    private static final int PAGE_BYTES = 1 << 20;

    private final Table table;
    private final QueryRequest query;
    private final Instant now;
    private final Listing listing;
    private final Scope scope;
    private final KeyCondition key;
    private final Optional<Condition> filter;
    private final boolean whole;
    private final List<Seen> seen;

    Finding(Table table, QueryRequest query, Instant now, List<Seen> seen) {
        this.table = table;
        this.query = query;
        this.now = now;
        this.seen = seen;
        this.listing = table.listing(query.indexName() == null ? "" : query.indexName());
        this.scope = new Scope(query.expressionAttributeNames(), query.expressionAttributeValues());
        this.filter = Optional.ofNullable(query.filterExpression()).map(Condition::read);
        this.whole = query.select() == Select.ALL_ATTRIBUTES && !listing.order().isTable();
        Condition condition = Condition.read(query.keyConditionExpression());
        List<Scope.Mentions> expressions = new ArrayList<>(List.of(condition));
        filter.ifPresent(expressions::add);
        scope.allUsed(expressions);
        this.key =
                KeyCondition.of(
                        condition, scope, listing.order().partition(), listing.order().sort());
        refuseWhatIsNotModelled();
    }

    private void refuseWhatIsNotModelled() {
        boolean global = listing.order().global();
        if (global && Boolean.TRUE.equals(query.consistentRead())) {
            throw Invalid.request("Consistent reads are not supported on global secondary indexes");
        }
        if (global && whole && listing.order().projected() != null) {
            throw Invalid.request("the index " + query.indexName() + " does not hold everything");
        }
        if (query.projectionExpression() != null
                || query.hasAttributesToGet()
                || query.hasKeyConditions()
                || query.hasQueryFilter()) {
            throw new UnsupportedOperationException("the model knows no projections: " + query);
        }
    }

    QueryResponse answer() {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, AttributeValue> last = Map.of();
        int evaluated = 0;
        long bytes = 0;
        for (Stored stored : candidates()) {
            if (!key.fits(stored.item(), scope)) {
                if (isPast(stored)) break;
                continue;
            }
            Map<String, AttributeValue> item = stored.item();
            if (whole) item = table.get(table.key().keysOf(item, table.key()), now).item();
            evaluated++;
            bytes += stored.size();
            seen.add(new Seen(table.name(), listing.order().name(), item, item));
            if (filter.isEmpty() || filter.get().holds(item, scope)) items.add(item);
            if (bytes > PAGE_BYTES || isLimit(evaluated)) {
                last = listing.order().keysOf(stored.item(), table.key());
                break;
            }
        }
        QueryResponse.Builder answer =
                QueryResponse.builder().count(items.size()).scannedCount(evaluated);
        if (!last.isEmpty()) answer.lastEvaluatedKey(last);
        if (query.select() != Select.COUNT) answer.items(items);
        return answer.build();
    }

    private boolean isLimit(int evaluated) {
        return query.limit() != null && evaluated == query.limit();
    }

    private Iterable<Stored> candidates() {
        NavigableMap<Place, Stored> partition = listing.partition(key.partition(), now);
        Place from = new Place(key.from(), "", "");
        if (forward()) {
            return query.hasExclusiveStartKey()
                    ? partition.tailMap(start(), false).values()
                    : partition.tailMap(from, true).values();
        }
        return query.hasExclusiveStartKey()
                ? partition.headMap(start(), false).descendingMap().values()
                : partition.descendingMap().values();
    }

    private Place start() {
        return listing.order().placeOf(query.exclusiveStartKey(), table.key());
    }

    /** Whether nothing that fits can follow; forwards only a first equal one may be passed over. */
    private boolean isPast(Stored stored) {
        String sort = listing.order().placeOf(stored.item(), table.key()).sort();
        int order = Values.compareTexts(sort, key.from());
        return forward() ? order > 0 : order < 0;
    }

    private boolean forward() {
        return !Boolean.FALSE.equals(query.scanIndexForward());
    }
}
