package org.socialcare.reports;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.SqsBatches;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.wire.facts.FactJson;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A batch of tickets' facts is kept; the schedule publishes what has become complete. */
public final class Handler implements RequestStreamHandler {
    private final TicketLedger ledger;
    private final Publisher publisher;
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
        this(wired.ledger(), wired.publisher(), log);
    }

    Handler(TicketLedger ledger, Publisher publisher, Log log) {
        this.ledger = ledger;
        this.publisher = publisher;
        this.log = log;
        this.batches = new SqsBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var event = Envelopes.read(in);
        if (Envelopes.isQueue(event)) {
            batches.run(
                    Envelopes.queue(event),
                    out,
                    context,
                    (message, _) -> ledger.told(FactJson.fromBus(message.getBody())));
        } else {
            var here = log.of(context.getAwsRequestId());
            int published = publisher.run(here);
            here.note("run.done", fields -> fields.put("published", published));
        }
    }
}
