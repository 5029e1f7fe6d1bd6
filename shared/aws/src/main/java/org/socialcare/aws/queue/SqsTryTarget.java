package org.socialcare.aws.queue;

import org.socialcare.domain.ports.TryTarget;
import org.socialcare.wire.notices.NoticeMessage;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import java.time.Instant;

/** Puts trials into the queue of notices. */
public final class SqsTryTarget implements TryTarget {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsTryTarget(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void trial(String brand, String target, String id, Instant at) {
        var trial = new NoticeMessage.Trial(brand, target, id, at);
        sqs.sendMessage(
                SendMessageRequest.builder()
                        .queueUrl(queueUrl)
                        .messageBody(QueueText.of(NoticeMessage.write(trial)))
                        .build());
    }
}
