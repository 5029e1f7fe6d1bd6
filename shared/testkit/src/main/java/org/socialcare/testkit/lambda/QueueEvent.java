package org.socialcare.testkit.lambda;

import java.util.ArrayList;
import java.util.List;

/** A batch of a queue as Lambda passes it on. Messages are called m0, m1 and so on. */
public final class QueueEvent {
    private final String queue;
    private final List<String> records = new ArrayList<>();

    private QueueEvent(String queue) {
        this.queue = queue;
    }

    /**
     * @param queue its name; one that keeps order ends with {@code .fifo}
     */
    public static QueueEvent of(String queue) {
        return new QueueEvent(queue);
    }

    /** One more message; the group is empty in a queue that keeps no order. */
    public QueueEvent with(String group, String body) {
        int number = records.size();
        records.add(
                "{\"messageId\":\"m"
                        + number
                        + "\",\"receiptHandle\":\"h"
                        + number
                        + "\",\"body\":"
                        + quoted(body)
                        + ",\"attributes\":{\"ApproximateReceiveCount\":\"1\""
                        + (group.isEmpty() ? "" : ",\"MessageGroupId\":" + quoted(group))
                        + "},\"messageAttributes\":{},\"eventSource\":\"aws:sqs\","
                        + "\"eventSourceARN\":\"arn:aws:sqs:eu-west-1:123456789012:"
                        + queue
                        + "\",\"awsRegion\":\"eu-west-1\"}");
        return this;
    }

    public String json() {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    /** What the function answers when these messages, and only these, go back to the queue. */
    public static String failed(String... messages) {
        var items = new ArrayList<String>();
        for (String message : messages) {
            items.add("{\"itemIdentifier\":\"" + message + "\"}");
        }
        return "{\"batchItemFailures\":[" + String.join(",", items) + "]}";
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
