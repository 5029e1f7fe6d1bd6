package org.socialcare.notices;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.HeldBack;
import org.socialcare.aws.lambda.Postpone;
import org.socialcare.aws.lambda.SqsBatches;
import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Facts and notices in; what has to wait stays in the queue. */
public final class Handler implements RequestStreamHandler {
    private final Notices notices;
    private final Postpone postpone;
    private final SqsBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Wiring.wired(System.getenv()), new Log());
    }

    private Handler(Wiring.Wired wired, Log log) {
        this(wired.notices(), wired.postpone(), log);
    }

    Handler(Notices notices, Postpone postpone, Log log) {
        this.notices = notices;
        this.postpone = postpone;
        this.batches = new SqsBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        batches.run(Envelopes.queue(in), out, context, this::handle);
    }

    private void handle(SQSMessage message, Log log) throws HeldBack {
        var wait = notices.handle(message.getBody(), attempt(message), log);
        if (wait.isPresent()) {
            postpone.holdBack(message, wait.get());
        }
    }

    /** Every wait is a receive, so the queue counts the attempts. */
    private static int attempt(SQSMessage message) {
        return Integer.parseInt(
                message.getAttributes().getOrDefault("ApproximateReceiveCount", "1"));
    }
}
