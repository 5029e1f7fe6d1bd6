package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

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
        /**
         * Throws whatever it likes when the item is to be tried again, and {@link HeldBack} where
         * nothing is wrong with that.
         */
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

    /** Reads one message on its own; throws when it is to be tried again. */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * @param read takes each thing the message asks for; what it got before a throw is handled
         *     all the same
         */
        void read(SQSMessage message, Consumer<T> read) throws Exception;
    }

    /** Does at once what several messages ask for; throws when all are to come again. */
    @FunctionalInterface
    public interface Several<T> {
        void handle(List<T> read) throws Exception;
    }

    /**
     * Handles a batch of a queue that keeps no order in two steps: first each message is read on
     * its own, then things with the same key are handled as one, whatever message they came in.
     * Only messages that cannot be read come back, and those whose things were handled together
     * with something that failed.
     */
    public <T> void together(
            SQSEvent batch,
            OutputStream out,
            Context context,
            Reader<T> reader,
            Function<T, Object> key,
            Several<T> several)
            throws IOException {
        Log here = log.of(context.getAwsRequestId());
        Map<Object, Together<T>> all = new LinkedHashMap<>();
        Set<String> failed = new LinkedHashSet<>();
        for (SQSMessage message : batch.getRecords()) {
            Consumer<T> to =
                    read ->
                            all.computeIfAbsent(key.apply(read), _ -> new Together<>())
                                    .add(message, read);
            if (!succeeds(message, here, (it, _) -> reader.read(it, to))) {
                failed.add(message.getMessageId());
            }
        }
        for (Together<T> each : all.values()) {
            if (context.getRemainingTimeInMillis() < LEAST_MILLIS
                    || !each.succeeds(several, here)) {
                each.messages.forEach(message -> failed.add(message.getMessageId()));
            }
        }
        BatchFailures.write(List.copyOf(failed), out);
    }

    private static final class Together<T> {
        private final List<SQSMessage> messages = new ArrayList<>();
        private final List<T> read = new ArrayList<>();

        void add(SQSMessage message, T what) {
            messages.add(message);
            read.add(what);
        }

        boolean succeeds(Several<T> several, Log log) {
            return SqsBatches.succeeds(messages.getFirst(), log, (_, _) -> several.handle(read));
        }
    }

    private static boolean succeeds(SQSMessage message, Log log, OneItem one) {
        try {
            one.handle(message, log);
            return true;
        } catch (HeldBack waits) {
            log.note("item.held", fields -> fields.put("message", message.getMessageId()));
            return false;
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
