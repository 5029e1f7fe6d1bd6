package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.ports.FindDue;
import org.socialcare.domain.ports.LookAgain;
import org.socialcare.wire.facts.DueJson;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
        // all or none: whoever asks too far ahead has a mistake to mend
        Instant last = clock.instant().plus(LONGEST);
        for (FindDue.Due due : dues) {
            if (due.at().isAfter(last)) {
                throw new IllegalArgumentException("more than 15 minutes ahead: " + due.at());
            }
        }
        for (int i = 0; i < dues.size(); i += SqsBatch.MOST) {
            send(dues.subList(i, Math.min(i + SqsBatch.MOST, dues.size())));
        }
    }

    /** A delay counts from when the queue takes the message, and a thousand take it seconds. */
    private void send(List<FindDue.Due> dues) {
        Instant now = clock.instant();
        batch.send(
                dues.stream()
                        .map(
                                due ->
                                        QueueEntry.delayed(
                                                DueJson.write(due), secondsUntil(due.at(), now)))
                        .toList());
    }

    /** To the nearest: whoever looks can wait half a second, but not a whole one for each batch. */
    private static int secondsUntil(Instant at, Instant now) {
        Duration wait = Duration.between(now, at);
        return (int) Math.clamp(wait.plus(HALF_SECOND).toSeconds(), 0, LONGEST.toSeconds());
    }
}
