package org.socialcare.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.aws.ServiceClient;
import org.socialcare.local.aws.ServiceException;
import org.socialcare.local.template.Source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a table's stream to a function: shard by shard, a child shard only after its parent, each
 * record once in order as far as the function succeeds, and after a restart from where it stopped.
 */
final class StreamPoller implements Runnable {
    private static final String API = "DynamoDBStreams_20120810.";
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    /** New shards appear every few hours; looking each second is often enough. */
    private static final int ROUNDS_PER_LOOK = 10;

    private final String reader;
    private final String stream;
    private final Source.Stream source;
    private final ServiceClient client;
    private final StreamBatches batches;
    private final StreamBatches.GivenUp givenUp;
    private final Checkpoints checkpoints;
    private final EventFilter filter;
    private final Pause pause;
    private final InstantSource clock;
    private final Map<String, String> iterators = new HashMap<>();
    private final Set<String> finished = new HashSet<>();
    private final Set<String> trimmed = new HashSet<>();
    private List<JsonNode> shards = List.of();
    private boolean began;
    private volatile Optional<Instant> oldestInHand = Optional.empty();
    private volatile boolean stopping;

    StreamPoller(
            String reader,
            String stream,
            Source.Stream source,
            ServiceClient client,
            Target target,
            StreamBatches.GivenUp givenUp,
            Checkpoints checkpoints,
            Pause pause,
            InstantSource clock) {
        this.reader = reader;
        this.stream = stream;
        this.source = source;
        this.client = client;
        this.batches = new StreamBatches(source, target, givenUp, pause);
        this.givenUp = givenUp;
        this.checkpoints = checkpoints;
        this.filter = new EventFilter(source.patterns());
        this.pause = pause;
        this.clock = clock;
    }

    /** Lets the batch at hand finish and reads no further one. */
    void stop() {
        stopping = true;
    }

    /** How old the oldest record is that is not delivered yet; none while everything is. */
    Duration behind() {
        return oldestInHand
                .map(written -> Duration.between(written, clock.instant()))
                .orElse(Duration.ZERO);
    }

    @Override
    public void run() {
        try {
            for (int round = 0; !stopping; round++) {
                try {
                    if (round % ROUNDS_PER_LOOK == 0) {
                        look();
                    }
                    if (!readAll()) {
                        pause.pass(IDLE);
                    }
                } catch (ServiceException trouble) {
                    if (!stopping) {
                        System.err.println(reader + ": " + trouble.getMessage());
                        iterators.clear();
                        pause.pass(AFTER_TROUBLE);
                    }
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        List<JsonNode> found = new ArrayList<>();
        client.call(API + "DescribeStream", Json.object().put("StreamArn", stream))
                .path("StreamDescription")
                .path("Shards")
                .forEach(found::add);
        shards = found;
    }

    private boolean readAll() throws InterruptedException {
        boolean any = false;
        for (JsonNode shard : shards) {
            String id = shard.path("ShardId").asText();
            if (!stopping && !finished.contains(id) && parentIsRead(shard)) {
                any |= read(id);
            }
        }
        began = true;
        return any;
    }

    private boolean parentIsRead(JsonNode shard) {
        String parent = shard.path("ParentShardId").asText();
        return finished.contains(parent)
                || shards.stream().noneMatch(each -> each.path("ShardId").asText().equals(parent));
    }

    private boolean read(String shard) throws InterruptedException {
        List<StreamRecord> records = take(shard, source.batch());
        if (records.isEmpty()) {
            return false;
        }
        oldestInHand = Optional.of(records.getFirst().written());
        gather(shard, records);
        deliver(records);
        oldestInHand = Optional.empty();
        checkpoints.keep(reader, shard, records.getLast().sequence());
        return true;
    }

    /** Waits for more until the batch is full or the source's window is over. */
    private void gather(String shard, List<StreamRecord> records) throws InterruptedException {
        Instant end = clock.instant().plus(source.window());
        while (!stopping
                && !finished.contains(shard)
                && records.size() < source.batch()
                && clock.instant().isBefore(end)) {
            List<StreamRecord> more = take(shard, source.batch() - records.size());
            records.addAll(more);
            if (more.isEmpty()) {
                pause.pass(IDLE);
            }
        }
    }

    private List<StreamRecord> take(String shard, int most) {
        List<StreamRecord> records = new ArrayList<>();
        Optional<JsonNode> read = records(shard, most);
        if (read.isEmpty()) {
            return records;
        }
        for (JsonNode json : read.get().path("Records")) {
            records.add(new StreamRecord(((ObjectNode) json).put("eventSourceARN", stream)));
        }
        String next = read.get().path("NextShardIterator").asText();
        if (next.isEmpty() || next.equals("null")) {
            finished.add(shard);
        } else {
            iterators.put(shard, next);
        }
        return records;
    }

    /**
     * The next records; nothing if the place to read from is gone and has to be looked up again.
     */
    private Optional<JsonNode> records(String shard, int most) {
        String iterator = iterators.computeIfAbsent(shard, this::iterator);
        var request = Json.object().put("ShardIterator", iterator).put("Limit", most);
        try {
            return Optional.of(client.call(API + "GetRecords", request));
        } catch (ServiceException refused) {
            iterators.remove(shard);
            switch (refused.code()) {
                case "TrimmedDataAccessException" -> trimmed.add(shard);
                case "ExpiredIteratorException" -> {
                    // The place is still there, under a new iterator.
                }
                default -> throw refused;
            }
            return Optional.empty();
        }
    }

    private void deliver(List<StreamRecord> records) throws InterruptedException {
        Optional<Instant> oldest = source.maximumAge().map(clock.instant()::minus);
        List<StreamRecord> wanted = new ArrayList<>();
        List<StreamRecord> tooOld = new ArrayList<>();
        for (StreamRecord each : records) {
            if (filter.passesRecord(each.json())) {
                boolean late = oldest.isPresent() && each.written().isBefore(oldest.get());
                (late ? tooOld : wanted).add(each);
            }
        }
        if (!tooOld.isEmpty()) {
            givenUp.report(tooOld, "RecordAgeExceeded", 0);
        }
        if (!wanted.isEmpty()) {
            batches.deliver(wanted);
        }
    }

    private String iterator(String shard) {
        // What was to come next has left the stream: the oldest that is left is next.
        boolean oldest = trimmed.remove(shard);
        Optional<String> reached = oldest ? Optional.empty() : checkpoints.reached(reader, shard);
        ObjectNode request = Json.object().put("StreamArn", stream).put("ShardId", shard);
        if (reached.isPresent()) {
            request.put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER")
                    .put("SequenceNumber", reached.get());
        } else {
            boolean all = source.fromStart() || began || oldest;
            request.put("ShardIteratorType", all ? "TRIM_HORIZON" : "LATEST");
        }
        return client.call(API + "GetShardIterator", request).path("ShardIterator").asText();
    }
}
