package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Sends any number of messages in as few calls as SQS allows: ten messages, 256 KiB together. */
final class SqsBatch {
    /** Bytes of one message, and of one call. */
    static final int LARGEST = 256 * 1024;

    static final int MOST = 10;

    private final AwsService sqs;
    private final String queueUrl;

    SqsBatch(AwsService sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /**
     * Stops at the first call that fails in part: in a queue that keeps order, nothing may overtake
     * what was refused.
     *
     * @throws NotStored if any message was refused
     * @throws UncheckedIOException if the queue did not answer
     */
    void send(List<QueueEntry> entries) {
        List<Json> chunk = new ArrayList<>();
        int size = 0;
        for (QueueEntry entry : entries) {
            int bytes = QueueText.bytes(entry.body());
            if (chunk.size() == MOST || size + bytes > LARGEST) {
                sendChunk(chunk);
                chunk.clear();
                size = 0;
            }
            chunk.add(entry.json(chunk.size()));
            size += bytes;
        }
        if (!chunk.isEmpty()) {
            sendChunk(chunk);
        }
    }

    /** The signature proves that the queue has read what was sent; no checksum need be compared. */
    private void sendChunk(List<Json> chunk) {
        Json answer;
        try {
            answer =
                    JsonReader.read(
                            sqs.call(
                                    "AmazonSQS.SendMessageBatch",
                                    Json.object()
                                            .put("QueueUrl", queueUrl)
                                            .put("Entries", chunk)
                                            .build()));
        } catch (IOException notAnswered) {
            throw new UncheckedIOException(notAnswered);
        }
        int stored = answer.arr("Successful").size();
        if (stored < chunk.size()) {
            String code =
                    answer.arr("Failed").stream()
                            .findFirst()
                            .map(failed -> failed.textOrEmpty("Code"))
                            .orElse("not mentioned in its answer");
            throw new NotStored(chunk.size() - stored, chunk.size(), code);
        }
    }
}
