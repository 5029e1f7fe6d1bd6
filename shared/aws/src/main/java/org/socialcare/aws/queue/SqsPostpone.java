package org.socialcare.aws.queue;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Duration;

/**
 * Keeps a message hidden in its queue for a while. Where the queue keeps order, its group waits
 * behind it.
 */
public final class SqsPostpone {
    private static final Duration LONGEST = Duration.ofHours(11);

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsPostpone(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /**
     * @param delay cut to eleven hours, an hour below what SQS allows since the message was taken
     */
    public void message(String receiptHandle, Duration delay) {
        var seconds = (int) Math.min(delay.toSeconds(), LONGEST.toSeconds());
        sqs.changeMessageVisibility(
                change ->
                        change.queueUrl(queueUrl)
                                .receiptHandle(receiptHandle)
                                .visibilityTimeout(seconds));
    }
}
