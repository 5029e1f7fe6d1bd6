package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.ReadSignals;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts as sets: a fact is a member, and adding a member that is there changes nothing, so no
 * redelivery in any company can count twice. One item holds a quarter of a minute of a channel, so
 * that a busy one stays about a kilobyte; a batch of a channel's latest messages is one write.
 */
public final class DynamoSignals implements CountSignals, ReadSignals {
    /** How much time an item covers; a window has twenty. */
    static final Duration PART = Duration.ofSeconds(15);

    /** How long charts can look back. */
    private static final Duration KEPT = Duration.ofDays(35);

    private static final String PREFIX = "W#";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoSignals(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void count(ChannelId channel, List<Signal> signals) {
        NavigableMap<Instant, SignalUpdate> updates = new TreeMap<>();
        List<Signal> sent = new ArrayList<>();
        for (Signal signal : signals) {
            if (signal.isOnlySent()) {
                sent.add(signal);
            } else {
                updates.computeIfAbsent(partOf(signal.at()), _ -> new SignalUpdate()).add(signal);
            }
        }
        for (Signal signal : sent) {
            updates.computeIfAbsent(riding(signal, updates), _ -> new SignalUpdate()).add(signal);
        }
        updates.forEach(
                (part, update) ->
                        dynamo.updateItem(
                                update.request(
                                        table,
                                        Item.key(partition(channel), key(part)),
                                        part.plus(KEPT))));
    }

    /**
     * An answer that was taken rides along with anything else of its window, so that counting it is
     * no write of its own. Told again it may ride in another item of the window; who reads the
     * window counts it once.
     */
    private static Instant riding(Signal signal, NavigableMap<Instant, SignalUpdate> updates) {
        Instant own = partOf(signal.at());
        Instant window = Window.startOf(signal.at());
        Instant first = updates.ceilingKey(window);
        boolean rides = first != null && first.isBefore(window.plus(Window.LENGTH));
        return updates.containsKey(own) || !rides ? own : first;
    }

    @Override
    public List<Window> between(ChannelId channel, Instant from, Instant to) {
        if (!from.isBefore(to)) return List.of();
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :channel AND sk BETWEEN :from AND :last")
                        .expressionAttributeValues(
                                Map.of(
                                        ":channel", Item.text(partition(channel)),
                                        ":from", Item.text(key(from)),
                                        ":last", Item.text(key(lastPart(to)))))
                        .build();
        Map<Instant, SignalWindow> windows = new TreeMap<>();
        for (Map<String, AttributeValue> item : Queries.all(dynamo, query)) {
            Instant part = Instant.parse(Item.text(item, Item.SK).substring(PREFIX.length()));
            windows.computeIfAbsent(Window.startOf(part), SignalWindow::new).add(item);
        }
        List<Window> found = new ArrayList<>();
        windows.values().forEach(window -> found.add(window.window()));
        return found;
    }

    private static String partition(ChannelId channel) {
        return "CHANNEL#" + channel;
    }

    private static String key(Instant part) {
        return PREFIX + Keys.instant(part);
    }

    /** The end of the last window that begins before {@code to}. */
    private static Instant lastPart(Instant to) {
        return Window.startOf(to.minusNanos(1)).plus(Window.LENGTH).minusNanos(1);
    }

    private static Instant partOf(Instant at) {
        long seconds = PART.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }
}
