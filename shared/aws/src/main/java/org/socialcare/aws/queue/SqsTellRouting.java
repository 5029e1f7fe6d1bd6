package org.socialcare.aws.queue;

import org.socialcare.domain.ports.TellRouting;
import org.socialcare.domain.settings.Presence;
import org.socialcare.wire.facts.PresenceChangedJson;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** The assignments queue, in which the brand is the group: one look at a brand at a time. */
public final class SqsTellRouting implements TellRouting {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsTellRouting(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void presenceChanged(String brand, Presence presence) {
        sqs.sendMessage(
                SendMessageRequest.builder()
                        .queueUrl(queueUrl)
                        .messageBody(QueueText.of(PresenceChangedJson.write(brand, presence)))
                        .messageGroupId(brand)
                        .messageDeduplicationId(
                                Deduplication.id(
                                        brand,
                                        presence.agent(),
                                        presence.status().name(),
                                        presence.since().toString()))
                        .build());
    }
}
