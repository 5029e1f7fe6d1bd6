package org.socialcare.aws.queue;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.util.ArrayList;
import java.util.List;

/** Sends any number of messages in as few calls as SQS allows: ten messages, 256 KiB together. */
final class SqsBatch {
    /** Bytes of one message, and of one call. */
    static final int LARGEST = 256 * 1024;

    private static final int MOST = 10;

    private final SqsClient sqs;
    private final String queueUrl;

    SqsBatch(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /**
     * Stops at the first call that fails in part: in a queue that keeps order, nothing may overtake
     * what was refused.
     *
     * @throws NotStored if any message was refused
     */
    void send(List<SendMessageBatchRequestEntry> entries) {
        List<SendMessageBatchRequestEntry> chunk = new ArrayList<>();
        int size = 0;
        for (SendMessageBatchRequestEntry entry : entries) {
            int bytes = QueueText.bytes(entry.messageBody());
            if (chunk.size() == MOST || size + bytes > LARGEST) {
                sendChunk(chunk);
                chunk.clear();
                size = 0;
            }
            chunk.add(entry);
            size += bytes;
        }
        if (!chunk.isEmpty()) {
            sendChunk(chunk);
        }
    }

    private void sendChunk(List<SendMessageBatchRequestEntry> chunk) {
        var answer =
                sqs.sendMessageBatch(
                        SendMessageBatchRequest.builder()
                                .queueUrl(queueUrl)
                                .entries(chunk)
                                .build());
        if (answer.hasFailed() && !answer.failed().isEmpty()) {
            throw new NotStored(
                    answer.failed().size(), chunk.size(), answer.failed().getFirst().code());
        }
    }
}
