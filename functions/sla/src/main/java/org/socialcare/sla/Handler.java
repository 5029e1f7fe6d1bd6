package org.socialcare.sla;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.lambda.QueueOrSchedule;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.wire.facts.DueJson;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.shape.ShapeProblem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;

/** The minute's schedule starts a sweep; a batch of the due queue lets clocks speak. */
public final class Handler implements RequestStreamHandler {
    private final Sweep sweep;
    private final Clocks clocks;
    private final QueueOrSchedule entry;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.of(around), new Log(around.out(), ""));
    }

    private Handler(Wiring wired, Log log) {
        this(wired.sweep(), wired.clocks(), log);
    }

    Handler(Sweep sweep, Clocks clocks, Log log) {
        this.sweep = sweep;
        this.clocks = clocks;
        this.entry = new QueueOrSchedule(log, Comparator.comparing(Handler::due));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        entry.run(
                in,
                out,
                context,
                (message, _) -> clocks.look(DueJson.read(message.getBody())),
                this::sweep);
    }

    /** What cannot be read is not waited for. */
    private static Instant due(SQSMessage message) {
        try {
            return DueJson.read(message.getBody()).at();
        } catch (JsonProblem | ShapeProblem unreadable) {
            return Instant.MIN;
        }
    }

    private void sweep(Log log) {
        int handed = sweep.run();
        log.note("sweep.done", fields -> fields.put("handed", handed));
    }
}
