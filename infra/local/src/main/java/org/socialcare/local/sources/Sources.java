package org.socialcare.local.sources;

import org.socialcare.local.aws.DynamoEngine;
import org.socialcare.local.aws.QueueEngine;
import org.socialcare.local.lambda.LambdaFunction;
import org.socialcare.local.template.Arns;
import org.socialcare.local.template.Source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every queue, stream and schedule that calls a function. */
public final class Sources implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DynamoEngine dynamo;
    private final QueueEngine queues;
    private final Checkpoints checkpoints;
    private final boolean timesOfDay;
    private final InstantSource clock;
    private final List<Runnable> stops = new ArrayList<>();
    private final List<Thread> pollers = new ArrayList<>();
    private final List<Thread> timers = new ArrayList<>();
    private final Map<String, StreamPoller> streams = new ConcurrentHashMap<>();

    /**
     * Nothing is polled yet.
     *
     * @param data folder that keeps how far streams are read; empty to forget it
     * @param timesOfDay whether schedules by the time of day run, beside those that recur
     */
    public Sources(
            DynamoEngine dynamo,
            QueueEngine queues,
            Optional<Path> data,
            boolean timesOfDay,
            InstantSource clock) {
        this.dynamo = dynamo;
        this.queues = queues;
        this.checkpoints = new Checkpoints(data);
        this.timesOfDay = timesOfDay;
        this.clock = clock;
    }

    /**
     * Begins to call the function.
     *
     * @param environments how many batches of a queue are worked on at once
     */
    public void start(LambdaFunction function, int environments) {
        for (Source source : function.spec().sources()) {
            SourceRights.require(function.spec(), source);
            switch (source) {
                case Source.Queue queue -> queue(function, queue, environments);
                case Source.Stream stream -> stream(function, stream);
                case Source.Schedule schedule -> schedule(function, schedule);
            }
        }
    }

    /** How old the oldest record is that the function has not taken; none if it reads no stream. */
    public Duration behind(String function) {
        StreamPoller poller = streams.get(function);
        return poller == null ? Duration.ZERO : poller.behind();
    }

    /** Lets the batches at hand finish, for a few seconds, and takes no further ones. */
    @Override
    public void close() {
        timers.forEach(Thread::interrupt);
        stops.forEach(Runnable::run);
        try {
            Instant end = clock.instant().plus(PATIENCE);
            for (Thread poller : pollers) {
                Duration left = Duration.between(clock.instant(), end);
                if (!poller.join(left.isPositive() ? left : Duration.ofMillis(1))) {
                    poller.interrupt();
                }
            }
        } catch (InterruptedException hurried) {
            pollers.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    private void queue(LambdaFunction function, Source.Queue source, int environments) {
        for (int i = 0; i < Math.min(environments, source.concurrency()); i++) {
            var poller = new QueuePoller(source, queues, function::invoke, Thread::sleep, clock);
            stops.add(poller::stop);
            pollers.add(Thread.ofVirtual().name(source.queue() + " " + i).start(poller));
        }
    }

    private void stream(LambdaFunction function, Source.Stream source) {
        String stream = dynamo.stream(source.table());
        String reader = function.spec().shortName();
        var poller =
                new StreamPoller(
                        reader,
                        stream,
                        source,
                        dynamo.client(),
                        function::invoke,
                        (records, why, attempts) ->
                                giveUp(function, source, stream, records, why, attempts),
                        checkpoints,
                        Thread::sleep,
                        clock);
        stops.add(poller::stop);
        streams.put(function.spec().name(), poller);
        pollers.add(Thread.ofVirtual().name("stream of " + source.table()).start(poller));
    }

    private void schedule(LambdaFunction function, Source.Schedule schedule) {
        var timer = new Timer(schedule, function::invoke, queues, Thread::sleep, clock);
        if (timesOfDay || timer.recurs()) {
            timers.add(Thread.ofVirtual().name(schedule.id()).start(timer));
        }
    }

    private void giveUp(
            LambdaFunction function,
            Source.Stream source,
            String stream,
            List<StreamRecord> records,
            String why,
            int attempts) {
        System.err.println(
                function.spec().shortName() + ": gave up " + records.size() + " records: " + why);
        source.onFailure()
                .ifPresent(
                        arn ->
                                queues.send(
                                        Arns.nameOf(arn),
                                        StreamFailure.describe(
                                                function.spec().name(),
                                                stream,
                                                records,
                                                why,
                                                attempts,
                                                clock.instant()),
                                        Optional.empty(),
                                        Map.of()));
    }
}
