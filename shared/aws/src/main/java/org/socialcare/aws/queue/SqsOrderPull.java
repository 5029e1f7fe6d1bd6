package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.ports.OrderPull;
import org.socialcare.wire.facts.PullOrderJson;

import java.util.ArrayList;
import java.util.List;

/**
 * The pulls queue. The group is the channel: one reads its history at a time, so that a place is
 * never passed twice at once.
 */
public final class SqsOrderPull implements OrderPull {
    private final SqsBatch batch;

    public SqsOrderPull(AwsService sqs, String queueUrl) {
        this.batch = new SqsBatch(sqs, queueUrl);
    }

    /**
     * @throws NotStored if the queue refused any of them
     */
    @Override
    public void order(List<PullOrder> orders) {
        List<QueueEntry> entries = new ArrayList<>();
        for (PullOrder order : orders) {
            entries.add(
                    QueueEntry.inOrder(
                            QueueText.of(PullOrderJson.write(order)),
                            order.channel().toString(),
                            Deduplication.id(order.name(), order.cursor())));
        }
        batch.send(entries);
    }
}
