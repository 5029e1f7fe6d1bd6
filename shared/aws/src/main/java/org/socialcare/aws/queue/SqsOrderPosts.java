package org.socialcare.aws.queue;

import org.socialcare.domain.ports.OrderPosts;
import org.socialcare.wire.publishing.PostOrderJson;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import java.util.List;

/** The posts queue, in which the channel is the group: its posts keep their order. */
public final class SqsOrderPosts implements OrderPosts {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsOrderPosts(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void order(List<PostOrder> orders) {
        for (PostOrder order : orders) {
            sqs.sendMessage(
                    SendMessageRequest.builder()
                            .queueUrl(queueUrl)
                            .messageBody(QueueText.of(PostOrderJson.write(order)))
                            .messageGroupId(order.channel().toString())
                            .messageDeduplicationId(
                                    Deduplication.id(
                                            order.brand(),
                                            order.post(),
                                            order.channel().toString(),
                                            order.due().toString()))
                            .build());
        }
    }
}
