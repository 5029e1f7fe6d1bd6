package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.ports.OrderReapply;
import org.socialcare.wire.reapply.ReapplyPageJson;

import java.util.List;

/** Puts pages into the due queue, each a second later: that is a run's pace. */
public final class SqsOrderReapply implements OrderReapply {
    private static final int PACE_SECONDS = 1;

    private final SqsBatch batch;

    public SqsOrderReapply(AwsService sqs, String queueUrl) {
        this.batch = new SqsBatch(sqs, queueUrl);
    }

    /**
     * @throws NotStored if the queue refused it
     */
    @Override
    public void order(Page page) {
        batch.send(List.of(QueueEntry.delayed(ReapplyPageJson.write(page), PACE_SECONDS)));
    }
}
