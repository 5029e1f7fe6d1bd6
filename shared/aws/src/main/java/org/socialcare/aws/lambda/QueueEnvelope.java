package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import org.socialcare.wire.shape.Members;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An event of an SQS queue. */
final class QueueEnvelope {
    private QueueEnvelope() {}

    static SQSEvent read(Members event) {
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        for (Members record : event.objects("Records")) {
            messages.add(message(record));
        }
        SQSEvent queue = new SQSEvent();
        queue.setRecords(messages);
        return queue;
    }

    private static SQSEvent.SQSMessage message(Members record) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId(record.text("messageId"));
        message.setReceiptHandle(record.textOrEmpty("receiptHandle"));
        message.setBody(record.text("body"));
        message.setEventSource(record.textOrEmpty("eventSource"));
        message.setEventSourceArn(record.textOrEmpty("eventSourceARN"));
        message.setAwsRegion(record.textOrEmpty("awsRegion"));
        message.setAttributes(
                record.maybeObject("attributes").isPresent()
                        ? record.textsByName("attributes")
                        : Map.of());
        return message;
    }
}
