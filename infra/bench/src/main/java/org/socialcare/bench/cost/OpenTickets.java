package org.socialcare.bench.cost;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Conversations with a clock that runs, as far as the index of due clocks shows them; whole ones
 * would fill gigabytes that a sweep never reads.
 */
final class OpenTickets {
    private static final ChannelId CHANNEL = new ChannelId("facebook", "mosaic-outdoor");
    private static final int SHARDS = 8;
    private static final DateTimeFormatter TO_THE_NANOSECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'")
                    .withZone(ZoneOffset.UTC);

    private OpenTickets() {}

    /** The conversation with that customer. */
    static ConversationId conversation(int customer) {
        return ConversationId.of(
                CHANNEL, ThreadKey.direct(Long.toString(7_000_000_000L + customer)));
    }

    static Map<String, AttributeValue> item(ConversationId id, Instant due) {
        String at = TO_THE_NANOSECOND.format(due);
        String minute = at.substring(0, 16) + "#0" + Math.floorMod(id.text().hashCode(), SHARDS);
        return Map.of(
                "pk", AttributeValue.fromS(id.text()),
                "sk", AttributeValue.fromS("STATE"),
                "min", AttributeValue.fromS(minute),
                "at", AttributeValue.fromS(at));
    }
}
