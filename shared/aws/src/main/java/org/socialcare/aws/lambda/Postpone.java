package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import java.time.Duration;

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
}
