package org.socialcare.aws.queue;

import org.socialcare.domain.ports.OrderCheck;
import org.socialcare.wire.facts.CheckOrderJson;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Puts comparisons that people ask for into the pulls queue, behind what its channel waits for. */
public final class SqsOrderCheck implements OrderCheck {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsOrderCheck(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void order(CheckOrder order) {
        sqs.sendMessage(
                SendMessageRequest.builder()
                        .queueUrl(queueUrl)
                        .messageGroupId(order.channel().toString())
                        .messageDeduplicationId(
                                Deduplication.id(order.channel().toString(), order.run()))
                        .messageBody(QueueText.of(CheckOrderJson.write(order)))
                        .build());
    }
}
