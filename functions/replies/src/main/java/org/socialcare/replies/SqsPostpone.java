package org.socialcare.replies;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Duration;

/** Postpones by the message's visibility, so that its group stays in order behind it. */
final class SqsPostpone implements Handler.Postpone {
    private static final Duration LONGEST = Duration.ofHours(11);

    private final SqsClient sqs;
    private final String queueUrl;

    SqsPostpone(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void message(String receiptHandle, Duration delay) {
        var seconds = (int) Math.min(delay.toSeconds(), LONGEST.toSeconds());
        sqs.changeMessageVisibility(
                change ->
                        change.queueUrl(queueUrl)
                                .receiptHandle(receiptHandle)
                                .visibilityTimeout(seconds));
    }
}
