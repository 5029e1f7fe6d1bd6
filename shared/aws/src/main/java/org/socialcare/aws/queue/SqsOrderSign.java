package org.socialcare.aws.queue;

import org.socialcare.domain.ports.OrderSign;
import org.socialcare.wire.facts.SignOrderJson;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** The queue of signs, which keeps no order and forgets what it holds after a minute. */
public final class SqsOrderSign implements OrderSign {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsOrderSign(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void order(SignOrder order) {
        sqs.sendMessage(
                SendMessageRequest.builder()
                        .queueUrl(queueUrl)
                        .messageBody(QueueText.of(SignOrderJson.write(order)))
                        .build());
    }
}
