package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Duration;
import java.util.function.Function;

/** Keeps a message hidden in its queue for a while. */
@FunctionalInterface
public interface Postpone {
    void message(String receiptHandle, Duration delay);

    /**
     * Leaves a message in its queue.
     *
     * @throws HeldBack always, for {@link SqsBatches} to hear of it
     */
    default void holdBack(SQSMessage message, Duration delay) throws HeldBack {
        message(message.getReceiptHandle(), delay);
        throw new HeldBack();
    }

    /**
     * Reads a message of a queue that is patient with what it holds. What cannot be read never will
     * be: it is made to come back at once until it is set aside, for its group waits behind it.
     */
    default <T> T readable(SQSMessage message, Function<String, T> reader) {
        try {
            return reader.apply(message.getBody());
        } catch (JsonProblem | ShapeProblem unreadable) {
            message(message.getReceiptHandle(), Duration.ZERO);
            throw unreadable;
        }
    }
}
