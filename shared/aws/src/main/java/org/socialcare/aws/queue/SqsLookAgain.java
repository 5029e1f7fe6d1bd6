package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.ports.FindDue;
import org.socialcare.domain.ports.LookAgain;
import org.socialcare.wire.facts.DueJson;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The due queue: each message becomes visible within half a second of its own instant. */
public final class SqsLookAgain implements LookAgain {
    private static final Duration HALF_SECOND = Duration.ofMillis(500);

    /** What SQS can delay at most. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final SqsBatch batch;
    private final InstantSource clock;

    public SqsLookAgain(AwsService sqs, String queueUrl, InstantSource clock) {
        this.batch = new SqsBatch(sqs, queueUrl);
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException if an instant is too far ahead; nothing was sent
     * @throws NotStored if the queue refused any of them
     */
    @Override
    public void at(List<FindDue.Due> dues) {
        Instant now = clock.instant();
        List<QueueEntry> entries = new ArrayList<>();
        for (FindDue.Due due : dues) {
            entries.add(QueueEntry.delayed(DueJson.write(due), secondsUntil(due.at(), now)));
        }
        batch.send(entries);
    }

    /** To the nearest: whoever looks can wait half a second, but not a whole one for each batch. */
    private static int secondsUntil(Instant at, Instant now) {
        Duration wait = Duration.between(now, at);
        if (wait.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("more than 15 minutes ahead: " + at);
        }
        return wait.isNegative() ? 0 : (int) wait.plus(HALF_SECOND).toSeconds();
    }
}
