package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The loop over an SQS batch: one item at a time, and only what failed is returned to the queue. In
 * a FIFO queue that is the failed item and the later ones of its group, so that a group keeps its
 * order and the others do not wait for it.
 */
public final class SqsBatches {
    /**
     * Time an item is given at least; with less left, the rest goes back to the queue untouched.
     */
    private static final int LEAST_MILLIS = 1_000;

    private final Log log;

    public SqsBatches(Log log) {
        this.log = log;
    }

    /** What a function does with one item. */
    @FunctionalInterface
    public interface OneItem {
        /** Throws whatever it likes when the item is to be tried again. */
        void handle(SQSMessage message, Log log) throws Exception;
    }

    /** Handles a batch and answers which items failed. */
    public void run(SQSEvent batch, OutputStream out, Context context, OneItem one)
            throws IOException {
        Log here = log.of(context.getAwsRequestId());
        List<String> failed = new ArrayList<>();
        Set<String> blocked = new HashSet<>();
        for (SQSMessage message : batch.getRecords()) {
            String group = group(message);
            if (blocked.contains(group)
                    || context.getRemainingTimeInMillis() < LEAST_MILLIS
                    || !succeeds(message, here, one)) {
                failed.add(message.getMessageId());
                if (isFifo(message)) {
                    blocked.add(group);
                }
            }
        }
        BatchFailures.write(failed, out);
    }

    private static boolean succeeds(SQSMessage message, Log log, OneItem one) {
        try {
            one.handle(message, log);
            return true;
        } catch (Exception failure) {
            log.trouble(
                    "item.failed",
                    failure,
                    fields ->
                            fields.put("message", message.getMessageId())
                                    .putUnlessEmpty("group", group(message))
                                    .put("receives", receives(message)));
            return false;
        }
    }

    private static boolean isFifo(SQSMessage message) {
        return message.getEventSourceArn().endsWith(".fifo");
    }

    private static String group(SQSMessage message) {
        return message.getAttributes().getOrDefault("MessageGroupId", "");
    }

    private static String receives(SQSMessage message) {
        return message.getAttributes().getOrDefault("ApproximateReceiveCount", "");
    }
}
