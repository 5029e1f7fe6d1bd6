package org.socialcare.aws.queue;

import org.socialcare.domain.ports.OrderReport;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.OrderJson;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** The runs queue. Ordering twice is harmless: a report is computed once. */
public final class SqsOrderReport implements OrderReport {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsOrderReport(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void order(ReportOrder order) {
        sqs.sendMessage(
                SendMessageRequest.builder()
                        .queueUrl(queueUrl)
                        .messageBody(QueueText.of(JsonWriter.write(OrderJson.write(order))))
                        .build());
    }
}
