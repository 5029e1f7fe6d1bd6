package org.socialcare.aws.queue;

import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.ports.HandOver;
import org.socialcare.wire.conversation.ReceivedJson;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.util.ArrayList;
import java.util.List;

/**
 * The inbox queue. The group is the conversation; the de-duplication id is made of the arrival and
 * the event, because every platform duplicate must reach triage to be counted.
 */
public final class SqsHandOver implements HandOver {
    private final SqsBatch batch;

    public SqsHandOver(SqsClient sqs, String queueUrl) {
        this.batch = new SqsBatch(sqs, queueUrl);
    }

    /**
     * @throws TooLargeForQueue before anything is sent, naming those that no queue message can hold
     * @throws NotStored if the queue refused any of them
     */
    @Override
    public void toTriage(List<Received> received) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        List<Received> tooLarge = new ArrayList<>();
        for (Received one : received) {
            String body = QueueText.of(ReceivedJson.write(one));
            if (QueueText.bytes(body) > SqsBatch.LARGEST) {
                tooLarge.add(one);
            }
            entries.add(
                    SendMessageBatchRequestEntry.builder()
                            .id(Integer.toString(entries.size()))
                            .messageBody(body)
                            .messageGroupId(one.conversation().text())
                            .messageDeduplicationId(
                                    Deduplication.id(one.receipt(), one.event().id()))
                            .build());
        }
        if (!tooLarge.isEmpty()) {
            throw new TooLargeForQueue(tooLarge);
        }
        batch.send(entries);
    }
}
