package org.socialcare.sla;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.lambda.QueueOrSchedule;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.wire.facts.DueJson;
import org.socialcare.wire.handover.IntroductionStretchJson;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.reapply.ReapplyPageJson;
import org.socialcare.wire.shape.ShapeProblem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;

/**
 * The minute's schedule starts a sweep; a batch of the due queue lets clocks speak, and carries
 * runs that apply changed policies and introductions of handovers on.
 */
public final class Handler implements RequestStreamHandler {
    private final Sweep sweep;
    private final Clocks clocks;
    private final Reapplies reapplies;
    private final Introductions introductions;
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
        this(wired.sweep(), wired.clocks(), wired.reapplies(), wired.introductions(), log);
    }

    Handler(Sweep sweep, Clocks clocks, Reapplies reapplies, Introductions introductions, Log log) {
        this.sweep = sweep;
        this.clocks = clocks;
        this.reapplies = reapplies;
        this.introductions = introductions;
        this.entry = new QueueOrSchedule(log, Comparator.comparing(Handler::due));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        entry.run(in, out, context, (message, _) -> work(message.getBody()), this::sweep);
    }

    private void work(String body) {
        var page = ReapplyPageJson.read(body);
        var stretch = IntroductionStretchJson.read(body);
        if (page.isPresent()) {
            reapplies.work(page.get());
        } else if (stretch.isPresent()) {
            introductions.work(stretch.get());
        } else {
            clocks.look(DueJson.read(body));
        }
    }

    /**
     * Pages and introductions come after all clocks, for they take a while. What cannot be read is
     * not waited for.
     */
    private static Instant due(SQSMessage message) {
        var body = message.getBody();
        try {
            boolean isLong =
                    ReapplyPageJson.read(body).isPresent()
                            || IntroductionStretchJson.read(body).isPresent();
            return isLong ? Instant.MAX : DueJson.read(body).at();
        } catch (JsonProblem | ShapeProblem unreadable) {
            return Instant.MIN;
        }
    }

    private void sweep(Log log) {
        int handed = sweep.run();
        log.note("sweep.done", fields -> fields.put("handed", handed));
        reapplies.sweep();
        introductions.sweep();
    }
}
