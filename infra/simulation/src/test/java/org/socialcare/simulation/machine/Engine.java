package org.socialcare.simulation.machine;

import org.socialcare.local.template.FunctionSpec;
import org.socialcare.simulation.Blueprint;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.chaos.Trace;
import org.socialcare.simulation.queue.MemoryQueue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Lets everything happen that is due, in an order that chance decides, and time pass in between.
 */
public final class Engine {
    private final MemoryAws aws;
    private final VirtualClock clock;
    private final Functions functions;
    private final Dice dice;
    private final List<Source> sources = new ArrayList<>();
    private final List<StreamReader> streams = new ArrayList<>();
    private final PriorityQueue<Planned> agenda =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::number));
    private long number;
    private Instant last = Instant.MIN;

    public Engine(
            Blueprint blueprint,
            MemoryAws aws,
            VirtualClock clock,
            Functions functions,
            Chaos chaos,
            Dice dice,
            Trace trace) {
        this.aws = aws;
        this.clock = clock;
        this.functions = functions;
        this.dice = dice;
        for (FunctionSpec function : blueprint.template().functions()) {
            String name = function.shortName();
            for (var source : function.sources()) {
                switch (source) {
                    case org.socialcare.local.template.Source.Queue queue ->
                            sources.add(
                                    new QueueReader(
                                            name,
                                            queue.queue(),
                                            queue.batch(),
                                            aws,
                                            functions,
                                            chaos,
                                            dice,
                                            trace,
                                            clock));
                    case org.socialcare.local.template.Source.Stream stream -> {
                        var log = aws.dynamo().stream(stream.table());
                        for (int shard = 0; shard < log.shards(); shard++) {
                            var reader =
                                    new StreamReader(
                                            name, log, shard, stream, functions, chaos, dice, trace,
                                            clock);
                            streams.add(reader);
                            sources.add(reader);
                        }
                    }
                    case org.socialcare.local.template.Source.Schedule _ -> {
                        // the world decides when a schedule comes, and whether it comes at all
                    }
                }
            }
        }
        chaos.meanwhile(this::somethingElse);
    }

    private record Planned(Instant at, long number, Runnable what) {}

    /** Something that will happen at an instant, or as soon after it as it gets its turn. */
    public void plan(Instant at, Runnable what) {
        agenda.add(new Planned(at, number++, what));
        if (at.isAfter(last)) last = at;
    }

    /** Whether something happened; time has passed to it. */
    public boolean step() {
        if (somethingReady()) return true;
        Optional<Instant> next = next();
        next.ifPresent(clock::passTo);
        return next.isPresent();
    }

    private void somethingElse() {
        somethingReady();
    }

    private boolean somethingReady() {
        Instant now = clock.instant();
        aws.bus().deliver();
        List<Source> ready = new ArrayList<>();
        for (Source source : sources) {
            if (source.next().filter(at -> !at.isAfter(now)).isPresent()) ready.add(source);
        }
        boolean planned = !agenda.isEmpty() && !agenda.peek().at().isAfter(now);
        if (ready.isEmpty() && !planned) return false;
        // what comes first in the flow goes first more often: so batches come together
        int choices = ready.size() + (planned ? 1 : 0);
        int choice = Math.min(dice.below(choices), dice.below(choices));
        if (!planned) {
            ready.get(choice).work();
        } else if (choice == 0) {
            agenda.remove().what().run();
        } else {
            ready.get(choice - 1).work();
        }
        return true;
    }

    /** When something will be ready; empty when all is quiet. */
    private Optional<Instant> next() {
        Instant next = agenda.isEmpty() ? Instant.MAX : agenda.peek().at();
        next = earlier(next, aws.bus().nextDelivery());
        for (Source source : sources) {
            next = earlier(next, source.next());
        }
        return next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.isPresent() && other.get().isBefore(one) ? other.get() : one;
    }

    /** Lets a schedule call its function. */
    public void tick(String function) {
        functions.invoke(function, "{\"schedule\":\"" + function + "\"}");
    }

    /** What an operator does once the causes are gone; returns how much was set aside. */
    public int redrive() {
        int moved = 0;
        for (MemoryQueue queue : List.copyOf(aws.queues().all())) {
            moved += aws.queues().redrive(queue);
        }
        for (StreamReader stream : streams) {
            moved += stream.redrive();
        }
        return moved;
    }
}
