package org.socialcare.reports;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.SqsBatches;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.kpi.RoundFact;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactsTogether;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.results.OrderJson;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps facts about tickets, computes reports that are ordered, and orders what has ended. */
public final class Handler implements RequestStreamHandler {
    /** What the name of the queue with orders ends with; the other one brings facts. */
    private static final String RUNS = "runs";

    private final TicketLedger ledger;
    private final RoundLedger rounds;
    private final WaitLedger waits;
    private final Runner runner;
    private final Planner planner;
    private final DayCounting counting;
    private final Log log;
    private final SqsBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.wired(around), new Log(around.out(), ""));
    }

    private Handler(Wiring.Wired wired, Log log) {
        this(
                wired.ledger(),
                wired.rounds(),
                wired.waits(),
                wired.runner(),
                wired.planner(),
                wired.counting(),
                log);
    }

    Handler(
            TicketLedger ledger,
            RoundLedger rounds,
            WaitLedger waits,
            Runner runner,
            Planner planner,
            DayCounting counting,
            Log log) {
        this.ledger = ledger;
        this.rounds = rounds;
        this.waits = waits;
        this.runner = runner;
        this.planner = planner;
        this.counting = counting;
        this.log = log;
        this.batches = new SqsBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var event = Envelopes.read(in);
        if (Envelopes.isQueue(event)) {
            queue(Envelopes.queue(event), out, context);
        } else {
            var here = log.of(context.getAwsRequestId());
            int ordered = planner.run(here);
            int counted = counting.run(here);
            here.note("run.done", fields -> fields.put("ordered", ordered).put("counted", counted));
        }
    }

    private void queue(SQSEvent batch, OutputStream out, Context context) throws IOException {
        if (batch.getRecords().getFirst().getEventSourceArn().endsWith(RUNS)) {
            batches.run(
                    batch,
                    out,
                    context,
                    (message, here) ->
                            runner.run(OrderJson.read(JsonReader.read(message.getBody())), here));
        } else {
            batches.<Said>together(
                    batch,
                    out,
                    context,
                    (message, read) -> read(FactsTogether.inEvent(message.getBody()), read),
                    Said::conversation,
                    this::keep);
        }
    }

    private void keep(List<Said> all) {
        var facts = all.stream().flatMap(it -> it.facts().stream()).toList();
        ledger.keep(facts);
        rounds.keep(all.stream().flatMap(it -> it.round().stream()).toList());
        waits.note(facts);
    }

    /** What a fact of the bus said about tickets, and about rounds. */
    private record Said(
            ConversationId conversation, List<TicketFact> facts, Optional<RoundFact> round) {}

    /** What cannot be read of an event brings it back, but keeps nothing else of it waiting. */
    private void read(List<Fact> facts, Consumer<Said> read) {
        Optional<RuntimeException> trouble = Optional.empty();
        for (Fact fact : facts) {
            try {
                read.accept(new Said(fact.conversation(), ledger.read(fact), rounds.read(fact)));
            } catch (RuntimeException unreadable) {
                trouble = Optional.of(unreadable);
            }
        }
        if (trouble.isPresent()) throw trouble.get();
    }
}
