package org.socialcare.routing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.QueueOrSchedule;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Facts and presence changes ring; the minute's schedule looks at every brand. */
public final class Handler implements RequestStreamHandler {
    private final Dispatch dispatch;
    private final QueueOrSchedule entry;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.dispatch(around), new Log(around.out(), ""));
    }

    Handler(Dispatch dispatch, Log log) {
        this.dispatch = dispatch;
        this.entry = new QueueOrSchedule(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var round = dispatch.round();
        entry.run(
                in,
                out,
                context,
                (message, _) -> round.answer(Ring.read(message.getBody())),
                this::everyBrand);
    }

    private void everyBrand(Log log) {
        int moved = dispatch.settleAll(log);
        log.note("tick.done", fields -> fields.put("moved", moved));
    }
}
