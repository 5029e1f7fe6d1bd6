package org.socialcare.aws.queue;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.OptionalInt;

/**
 * A message on its way to a queue.
 *
 * @param group within which a FIFO queue keeps order; empty for other queues
 * @param deduplication equal for messages a FIFO queue takes once; empty for other queues
 * @param delaySeconds until it can be received; FIFO queues have none
 */
record QueueEntry(String body, String group, String deduplication, OptionalInt delaySeconds) {
    static QueueEntry inOrder(String body, String group, String deduplication) {
        return new QueueEntry(body, group, deduplication, OptionalInt.empty());
    }

    static QueueEntry delayed(String body, int seconds) {
        return new QueueEntry(body, "", "", OptionalInt.of(seconds));
    }

    Json.Obj json(int id) {
        JsonObject json =
                Json.object()
                        .put("Id", Integer.toString(id))
                        .put("MessageBody", body)
                        .putUnlessEmpty("MessageGroupId", group)
                        .putUnlessEmpty("MessageDeduplicationId", deduplication);
        delaySeconds.ifPresent(seconds -> json.put("DelaySeconds", seconds));
        return json.build();
    }
}
