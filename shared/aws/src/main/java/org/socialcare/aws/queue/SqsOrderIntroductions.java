package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.ports.OrderIntroductions;
import org.socialcare.wire.handover.IntroductionStretchJson;

import java.util.List;

/** Puts stretches into the due queue, each some seconds later: that is the introductions' pace. */
public final class SqsOrderIntroductions implements OrderIntroductions {
    private static final int PACE_SECONDS = 10;

    private final SqsBatch batch;

    public SqsOrderIntroductions(AwsService sqs, String queueUrl) {
        this.batch = new SqsBatch(sqs, queueUrl);
    }

    /**
     * @throws NotStored if the queue refused it
     */
    @Override
    public void order(Stretch stretch) {
        batch.send(
                List.of(QueueEntry.delayed(IntroductionStretchJson.write(stretch), PACE_SECONDS)));
    }
}
