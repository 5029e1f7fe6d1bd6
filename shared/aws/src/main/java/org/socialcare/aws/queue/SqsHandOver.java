package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.ports.HandOver;
import org.socialcare.wire.conversation.ReceivedJson;

import java.util.ArrayList;
import java.util.List;

/**
 * The inbox queue. The group is the conversation; the de-duplication id is made of the arrival and
 * the event, because every platform duplicate must reach triage to be counted.
 */
public final class SqsHandOver implements HandOver {
    private final SqsBatch batch;

    public SqsHandOver(AwsService sqs, String queueUrl) {
        this.batch = new SqsBatch(sqs, queueUrl);
    }

    /**
     * @throws TooLargeForQueue before anything is sent, naming those that no queue message can hold
     * @throws NotStored if the queue refused any of them
     */
    @Override
    public void toTriage(List<Received> received) {
        List<QueueEntry> entries = new ArrayList<>();
        List<Received> tooLarge = new ArrayList<>();
        for (Received one : received) {
            String body = QueueText.of(ReceivedJson.write(one));
            if (QueueText.bytes(body) > SqsBatch.LARGEST) {
                tooLarge.add(one);
            }
            entries.add(
                    QueueEntry.inOrder(
                            body,
                            one.conversation().text(),
                            Deduplication.id(one.receipt(), one.event().id())));
        }
        if (!tooLarge.isEmpty()) {
            throw new TooLargeForQueue(tooLarge);
        }
        batch.send(entries);
    }
}
