package org.socialcare.simulation.machine;

import org.socialcare.local.template.Source.Stream;
import org.socialcare.simulation.bus.Rules;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.chaos.Trace;
import org.socialcare.simulation.dynamo.StreamLog;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one shard of a stream for a function: in order, again from where it failed, in smaller
 * batches if it fails as a whole, and set aside after too many times.
 */
final class StreamReader implements Source {
    private final String function;
    private final StreamLog log;
    private final int shard;
    private final Stream settings;
    private final Rules filter;
    private final Functions functions;
    private final Chaos chaos;
    private final Dice dice;
    private final Trace trace;
    private final InstantSource clock;
    private final List<StreamLog.Changed> aside = new ArrayList<>();
    private int position;
    private int batch;
    private int failures;
    private Instant ready = Instant.MIN;
    private boolean busy;

    StreamReader(
            String function,
            StreamLog log,
            int shard,
            Stream settings,
            Functions functions,
            Chaos chaos,
            Dice dice,
            Trace trace,
            InstantSource clock) {
        this.function = function;
        this.log = log;
        this.shard = shard;
        this.settings = settings;
        this.filter = new Rules();
        for (int i = 0; i < settings.patterns().size(); i++) {
            String rule = "filter" + i;
            filter.add(
                    rule,
                    settings.patterns().get(i).toString(),
                    List.of(new Rules.Target(rule, function, Optional.empty())));
        }
        this.functions = functions;
        this.chaos = chaos;
        this.dice = dice;
        this.trace = trace;
        this.clock = clock;
        this.batch = settings.batch();
    }

    @Override
    public Optional<Instant> next() {
        // one batch of a shard at a time
        return busy || log.read(shard, position, 1).isEmpty()
                ? Optional.empty()
                : Optional.of(ready);
    }

    @Override
    public void work() {
        if (dice.happens(chaos.weather().bus())) {
            ready = clock.instant().plus(dice.millis(100, 30_000));
            return;
        }
        var records = log.read(shard, position, dice.happens(500) ? batch : 1 + dice.below(batch));
        var told = records.stream().filter(this::passes).toList();
        var outcome = told.isEmpty() ? Optional.<Functions.Outcome>empty() : invoke(told);
        if (outcome.isEmpty()) {
            advance(records.size());
        } else if (outcome.get().finished()) {
            answered(records, failed(outcome.get().answer()));
        } else {
            failed(records);
        }
    }

    private Optional<Functions.Outcome> invoke(List<StreamLog.Changed> records) {
        busy = true;
        try {
            return Optional.of(functions.invoke(function, event(records)));
        } finally {
            busy = false;
        }
    }

    private void answered(List<StreamLog.Changed> records, Optional<String> failed) {
        if (failed.isEmpty()) {
            // the checkpoint of a batch may get lost: it then comes again
            if (dice.happens(chaos.weather().queue())) return;
            advance(records.size());
            return;
        }
        int good = 0;
        while (good < records.size()
                && !Long.toString(records.get(good).sequence()).equals(failed.get())) {
            good++;
        }
        position += good;
        failed(records.subList(good, records.size()));
    }

    private void failed(List<StreamLog.Changed> records) {
        failures++;
        ready = clock.instant().plus(Duration.ofSeconds(1));
        if (settings.bisect()) batch = Math.max(1, records.size() / 2);
        if (settings.retries() >= 0 && failures > settings.retries()) {
            trace.say(() -> "the stream sets " + batch + " records aside");
            aside.addAll(log.read(shard, position, batch).stream().filter(this::passes).toList());
            advance(batch);
        }
    }

    private void advance(int by) {
        position += by;
        failures = 0;
        batch = settings.batch();
        ready = Instant.MIN;
    }

    /** What an operator does with what was set aside: hands it to the function once more. */
    int redrive() {
        var again = List.copyOf(aside);
        aside.clear();
        for (var record : again) {
            functions.invoke(function, event(List.of(record)));
        }
        return again.size();
    }

    private boolean passes(StreamLog.Changed record) {
        var keys = Json.object().put("Keys", attributes(record.keys())).build();
        var shown = Json.object().put("eventName", record.name()).put("dynamodb", keys).build();
        return settings.patterns().isEmpty() || !filter.of(JsonWriter.write(shown)).isEmpty();
    }

    private static Optional<String> failed(String answer) {
        return JsonReader.read(answer).arr("batchItemFailures").stream()
                .findFirst()
                .map(item -> item.textOrEmpty("itemIdentifier"));
    }

    private static String event(List<StreamLog.Changed> records) {
        List<Json> shown = new ArrayList<>();
        for (var record : records) {
            var change =
                    Json.object()
                            .put("Keys", attributes(record.keys()))
                            .put("NewImage", attributes(record.image()))
                            .put("SequenceNumber", Long.toString(record.sequence()))
                            .build();
            shown.add(
                    Json.object()
                            .put("eventID", "e" + record.sequence())
                            .put("eventName", record.name())
                            .put("eventSource", "aws:dynamodb")
                            .put("dynamodb", change)
                            .build());
        }
        return JsonWriter.write(Json.object().put("Records", shown).build());
    }

    private static Json attributes(Map<String, AttributeValue> item) {
        var json = Json.object();
        item.forEach(
                (name, value) ->
                        json.put(
                                name,
                                switch (value.type()) {
                                    case S -> Json.object().put("S", value.s()).build();
                                    case B ->
                                            Json.object()
                                                    .put(
                                                            "B",
                                                            Base64.getEncoder()
                                                                    .encodeToString(
                                                                            value.b()
                                                                                    .asByteArrayUnsafe()))
                                                    .build();
                                    case N -> Json.object().put("N", value.n()).build();
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    "in a stream: " + value.type());
                                }));
        return json.build();
    }
}
