package org.socialcare.system;

import org.socialcare.local.LocalRuntime;

import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import java.util.List;

/**
 * What an operator does with a dead-letter queue once the cause is gone: back where it came from.
 */
final class Redrive {
    private final LocalRuntime runtime;

    Redrive(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    /** Moves every message; sent first and deleted second, so that none can be lost. */
    int move(String deadLetters, String queue) {
        int moved = 0;
        for (var batch = receive(deadLetters); !batch.isEmpty(); batch = receive(deadLetters)) {
            for (var message : batch) {
                send(queue, message);
                delete(deadLetters, message);
                moved++;
            }
        }
        return moved;
    }

    private List<Message> receive(String queue) {
        return runtime.aws()
                .sqs()
                .receiveMessage(
                        ReceiveMessageRequest.builder()
                                .queueUrl(runtime.aws().queueUrl(queue))
                                .maxNumberOfMessages(10)
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                                .build())
                .messages();
    }

    private void send(String queue, Message message) {
        runtime.aws()
                .sqs()
                .sendMessage(
                        SendMessageRequest.builder()
                                .queueUrl(runtime.aws().queueUrl(queue))
                                .messageBody(message.body())
                                .messageGroupId(
                                        message.attributes()
                                                .get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                                // its own, or the queue would take it for a repetition
                                .messageDeduplicationId(Made.id("replayed"))
                                .build());
    }

    private void delete(String queue, Message message) {
        runtime.aws()
                .sqs()
                .deleteMessage(
                        DeleteMessageRequest.builder()
                                .queueUrl(runtime.aws().queueUrl(queue))
                                .receiptHandle(message.receiptHandle())
                                .build());
    }
}
