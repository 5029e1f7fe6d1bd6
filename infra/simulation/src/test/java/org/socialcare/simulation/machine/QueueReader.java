package org.socialcare.simulation.machine;

import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.chaos.Trace;
import org.socialcare.simulation.queue.MemoryQueue;
import org.socialcare.simulation.queue.Message;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a queue for a function: what it did not say it failed on is deleted. */
final class QueueReader implements Source {
    private final String function;
    private final MemoryQueue queue;
    private final int batch;
    private final MemoryAws aws;
    private final Functions functions;
    private final Chaos chaos;
    private final Dice dice;
    private final Trace trace;
    private final InstantSource clock;

    QueueReader(
            String function,
            String queue,
            int batch,
            MemoryAws aws,
            Functions functions,
            Chaos chaos,
            Dice dice,
            Trace trace,
            InstantSource clock) {
        this.function = function;
        this.queue = aws.queues().queue(queue);
        this.batch = batch;
        this.aws = aws;
        this.functions = functions;
        this.chaos = chaos;
        this.dice = dice;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next() {
        return queue.nextVisible();
    }

    @Override
    public void work() {
        if (dice.happens(chaos.weather().queue())) queue.shuffle();
        int most = dice.happens(500) ? batch : dice.between(1, batch);
        List<Message> messages = aws.queues().take(queue, most);
        if (messages.isEmpty()) return;
        for (Message message : messages) {
            trace.say(() -> queue.settings().name() + " brings " + message.id());
            if (dice.happens(chaos.weather().queue() / 2)) queue.repeat(message, clock.instant());
        }
        List<Received> received = messages.stream().map(m -> new Received(m, m.receipt())).toList();
        var outcome = functions.invoke(function, event(messages));
        if (!outcome.finished()) return;
        Set<String> failed = failed(outcome.answer());
        for (Received one : received) {
            boolean stays = failed.contains(one.message().id());
            if (!stays && !dice.happens(chaos.weather().queue())) {
                aws.queues().delete(queue, one.receipt());
            }
        }
    }

    /** A message with the receipt it was received under: somebody else may receive it later. */
    private record Received(Message message, String receipt) {}

    private static Set<String> failed(String answer) {
        Set<String> failed = new HashSet<>();
        for (Json item : JsonReader.read(answer).arr("batchItemFailures")) {
            failed.add(item.textOrEmpty("itemIdentifier"));
        }
        return failed;
    }

    private String event(List<Message> messages) {
        List<Json> records = new ArrayList<>();
        for (Message message : messages) {
            var attributes =
                    Json.object()
                            .put("ApproximateReceiveCount", Integer.toString(message.receives()))
                            .putUnlessEmpty("MessageGroupId", message.group());
            records.add(
                    Json.object()
                            .put("messageId", message.id())
                            .put("receiptHandle", message.receipt())
                            .put("body", message.body())
                            .put("attributes", attributes.build())
                            .put("eventSource", "aws:sqs")
                            .put(
                                    "eventSourceARN",
                                    "arn:aws:sqs:us-east-1:000000000000:" + queue.settings().name())
                            .put("awsRegion", "us-east-1")
                            .build());
        }
        return JsonWriter.write(Json.object().put("Records", records).build());
    }
}
