package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.wire.notices.NoticeMessage;
import org.socialcare.wire.notices.NoticeMessage.Addressed;

import java.util.ArrayList;
import java.util.List;

/** The queue of notices, and where those are set aside that cannot be delivered. */
public final class SqsNotices {
    private final SqsBatch queue;
    private final SqsBatch deadLetters;

    public SqsNotices(AwsService sqs, String queueUrl, String deadLettersUrl) {
        this.queue = new SqsBatch(sqs, queueUrl);
        this.deadLetters = new SqsBatch(sqs, deadLettersUrl);
    }

    /**
     * Hands each to its own delivery. Returns once all of them are stored.
     *
     * @throws NotStored if the queue refused any of them; what it took is delivered nevertheless
     */
    public void spread(List<? extends Addressed> messages) {
        send(queue, messages.stream().map(NoticeMessage::write).toList());
    }

    /**
     * Sets one aside for a person, with the reason.
     *
     * @throws NotStored if the queue refused it
     */
    public void setAside(Addressed message, String reason) {
        send(deadLetters, List.of(NoticeMessage.setAside(message, reason)));
    }

    /**
     * Sets aside what could not be read, as it came.
     *
     * @throws NotStored if the queue refused it
     */
    public void setAside(String body) {
        send(deadLetters, List.of(body));
    }

    private static void send(SqsBatch queue, List<String> bodies) {
        List<QueueEntry> entries = new ArrayList<>();
        for (String body : bodies) {
            entries.add(QueueEntry.delayed(QueueText.of(body), 0));
        }
        queue.send(entries);
    }
}
