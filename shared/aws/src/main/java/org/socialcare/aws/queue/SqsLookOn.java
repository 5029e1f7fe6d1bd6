package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.ports.LookOn;
import org.socialcare.wire.facts.LookOnJson;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * At once by the assignments queue, in which the brand is the group: it comes after what rings
 * already. Later by a queue without order, because only such a queue keeps messages back.
 */
public final class SqsLookOn implements LookOn {
    /** What SQS can delay at most. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final SqsBatch batch;
    private final SqsBatch later;
    private final InstantSource clock;

    public SqsLookOn(AwsService sqs, String queueUrl, String laterUrl, InstantSource clock) {
        this.batch = new SqsBatch(sqs, queueUrl);
        this.later = new SqsBatch(sqs, laterUrl);
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

    /**
     * @throws NotStored if the queue refused it
     */
    @Override
    public void lookOn(String brand, Instant at) {
        later.send(
                List.of(
                        QueueEntry.delayed(
                                QueueText.of(LookOnJson.write(brand)),
                                secondsUntil(at, clock.instant()))));
    }

    /** Rounded up: whoever looks too early finds nothing to do. */
    private static int secondsUntil(Instant at, Instant now) {
        long millis = Math.max(0, Duration.between(now, at).toMillis());
        return (int) Math.min(LONGEST.toSeconds(), Math.ceilDiv(millis, 1000L));
    }
}
