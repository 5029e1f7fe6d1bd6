package org.socialcare.simulation.queue;

import org.jspecify.annotations.Nullable;
import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Gate;
import org.socialcare.simulation.gate.Watcher;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * SQS in memory. What functions and queues' readers do not call is as the interface has it:
 * refused.
 */
public final class MemoryQueues implements SqsClient {
    private final InstantSource clock;
    private final Gate gate;
    private final Watcher watcher;
    private final Map<String, MemoryQueue> queues = new LinkedHashMap<>();

    public MemoryQueues(InstantSource clock, Gate gate, Watcher watcher) {
        this.clock = clock;
        this.gate = gate;
        this.watcher = watcher;
    }

    public void create(QueueSettings settings) {
        queues.put(settings.name(), new MemoryQueue(settings));
    }

    public Collection<MemoryQueue> all() {
        return queues.values();
    }

    /** The queue of that name, or at that address. */
    public MemoryQueue queue(String address) {
        MemoryQueue queue = queues.get(address.substring(address.lastIndexOf('/') + 1));
        if (queue == null) throw QueueRefusals.invalid("no queue " + address);
        return queue;
    }

    private <A> A call(String operation, Object request, Supplier<A> effect) {
        Call call = new Call("sqs", operation, request);
        return gate.pass(
                call,
                () -> {
                    try {
                        synchronized (this) {
                            return effect.get();
                        }
                    } finally {
                        watcher.called(call, List.of());
                    }
                });
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        return call(
                "SendMessage",
                request,
                () -> {
                    String id =
                            send(
                                    queue(request.queueUrl()),
                                    request.messageBody(),
                                    request.messageGroupId(),
                                    request.messageDeduplicationId(),
                                    request.delaySeconds());
                    return SendMessageResponse.builder().messageId(id).build();
                });
    }

    /** Puts a message in as another service does, past the gate; the group may be empty. */
    public synchronized void post(String address, String body, String group) {
        send(queue(address), body, group.isEmpty() ? null : group, null, null);
        watcher.called(new Call("sqs", "Post", address), List.of());
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        return call("SendMessageBatch", request, () -> sendAll(request));
    }

    private SendMessageBatchResponse sendAll(SendMessageBatchRequest request) {
        Call call = new Call("sqs", "SendMessageBatch", request);
        MemoryQueue queue = queue(request.queueUrl());
        Acceptance.ofBatch(request.entries());
        List<SendMessageBatchResultEntry> sent = new ArrayList<>();
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        for (int i = 0; i < request.entries().size(); i++) {
            var entry = request.entries().get(i);
            if (gate.refuses(call, i)) {
                failed.add(
                        BatchResultErrorEntry.builder()
                                .id(entry.id())
                                .code("InternalFailure")
                                .senderFault(false)
                                .build());
            } else {
                String id =
                        send(
                                queue,
                                entry.messageBody(),
                                entry.messageGroupId(),
                                entry.messageDeduplicationId(),
                                entry.delaySeconds());
                sent.add(
                        SendMessageBatchResultEntry.builder().id(entry.id()).messageId(id).build());
            }
        }
        return SendMessageBatchResponse.builder().successful(sent).failed(failed).build();
    }

    private String send(
            MemoryQueue queue,
            String body,
            @Nullable String group,
            @Nullable String deduplication,
            @Nullable Integer delay) {
        QueueSettings settings = queue.settings();
        Acceptance.of(settings, body, group, deduplication, delay);
        return queue.send(
                body,
                group == null ? "" : group,
                deduplication == null ? body : deduplication,
                delay == null ? settings.delay() : Duration.ofSeconds(delay),
                clock.instant());
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        return call(
                "ReceiveMessage",
                request,
                () -> {
                    int most =
                            request.maxNumberOfMessages() == null
                                    ? 1
                                    : request.maxNumberOfMessages();
                    List<software.amazon.awssdk.services.sqs.model.Message> received =
                            take(queue(request.queueUrl()), most).stream()
                                    .map(MemoryQueues::message)
                                    .toList();
                    return ReceiveMessageResponse.builder().messages(received).build();
                });
    }

    private static software.amazon.awssdk.services.sqs.model.Message message(Message message) {
        Map<MessageSystemAttributeName, String> attributes = new LinkedHashMap<>();
        attributes.put(
                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                Integer.toString(message.receives()));
        if (!message.group().isEmpty()) {
            attributes.put(MessageSystemAttributeName.MESSAGE_GROUP_ID, message.group());
        }
        return software.amazon.awssdk.services.sqs.model.Message.builder()
                .messageId(message.id())
                .receiptHandle(message.receipt())
                .body(message.body())
                .attributes(attributes)
                .build();
    }

    /** Receives as a queue's reader does, past the gate. */
    public synchronized List<Message> take(MemoryQueue queue, int most) {
        return queue.receive(
                most,
                clock.instant(),
                queue.settings().visibility(),
                letter -> bury(queue, letter));
    }

    private void bury(MemoryQueue queue, Message letter) {
        String dead = queue.settings().redrive().orElseThrow().deadLetters();
        queue(dead).accept(letter);
    }

    /** What an operator does once the cause is gone: all dead letters go back to their queue. */
    public synchronized int redrive(MemoryQueue source) {
        if (source.settings().redrive().isEmpty()) return 0;
        Instant now = clock.instant();
        var letters = queue(source.settings().redrive().get().deadLetters()).drain();
        letters.forEach(letter -> source.accept(letter.moved(now)));
        return letters.size();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        return call(
                "DeleteMessage",
                request,
                () -> {
                    queue(request.queueUrl()).delete(request.receiptHandle(), clock.instant());
                    return DeleteMessageResponse.builder().build();
                });
    }

    /** Deletes as a queue's reader does, past the gate. */
    public synchronized void delete(MemoryQueue queue, String receipt) {
        queue.delete(receipt, clock.instant());
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(
            ChangeMessageVisibilityRequest request) {
        return call(
                "ChangeMessageVisibility",
                request,
                () -> {
                    Instant now = clock.instant();
                    Instant until = now.plusSeconds(request.visibilityTimeout());
                    if (!queue(request.queueUrl()).hide(request.receiptHandle(), until, now)) {
                        throw QueueRefusals.invalid("a receipt that has expired");
                    }
                    return ChangeMessageVisibilityResponse.builder().build();
                });
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }
}
