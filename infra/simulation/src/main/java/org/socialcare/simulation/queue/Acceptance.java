package org.socialcare.simulation.queue;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which messages SQS takes; everything else is refused as it would be. */
final class Acceptance {
    private static final int MOST_ENTRIES = 10;

    /** Of a message, and of all messages of a call. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final int LONGEST_DELAY_SECONDS = 900;

    private Acceptance() {}

    static void ofBatch(List<SendMessageBatchRequestEntry> entries) {
        Set<String> ids = new HashSet<>();
        int bytes = 0;
        for (var entry : entries) {
            if (!ids.add(entry.id())) throw QueueRefusals.invalid("two entries " + entry.id());
            bytes += bytes(entry.messageBody());
        }
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
            throw QueueRefusals.invalid(
                    "a batch of " + entries.size() + " entries and " + bytes + " bytes");
        }
    }

    static void of(
            QueueSettings queue,
            String body,
            @Nullable String group,
            @Nullable String deduplication,
            @Nullable Integer delay) {
        ofBody(body);
        if (queue.fifo() != (group != null)) {
            throw QueueRefusals.invalid(queue.name() + " and the group " + group);
        }
        if (delay != null && (queue.fifo() || delay < 0 || delay > LONGEST_DELAY_SECONDS)) {
            throw QueueRefusals.invalid(queue.name() + " and the delay " + delay);
        }
        if (queue.fifo() && deduplication == null && !queue.hashesBodies()) {
            throw QueueRefusals.invalid("no de-duplication id for " + queue.name());
        }
    }

    private static void ofBody(String body) {
        int bytes = bytes(body);
        if (bytes == 0 || bytes > MOST_BYTES) {
            throw QueueRefusals.invalid("a message of " + bytes + " bytes");
        }
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c > '\uFFFD') {
                throw QueueRefusals.invalid("a character that XML does not allow");
            }
        }
    }

    private static int bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
