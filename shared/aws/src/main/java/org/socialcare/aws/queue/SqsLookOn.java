package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.ports.LookOn;
import org.socialcare.wire.facts.LookOnJson;

import java.time.InstantSource;
import java.util.List;

/** The assignments queue, in which the brand is the group: it comes after what rings already. */
public final class SqsLookOn implements LookOn {
    private final SqsBatch batch;
    private final InstantSource clock;

    public SqsLookOn(AwsService sqs, String queueUrl, InstantSource clock) {
        this.batch = new SqsBatch(sqs, queueUrl);
        this.clock = clock;
    }

    /**
     * @throws NotStored if the queue refused it
     */
    @Override
    public void lookOn(String brand) {
        batch.send(
                List.of(
                        QueueEntry.inOrder(
                                QueueText.of(LookOnJson.write(brand)),
                                brand,
                                Deduplication.id("look-on", brand, clock.instant().toString()))));
    }
}
