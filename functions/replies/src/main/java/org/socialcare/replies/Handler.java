package org.socialcare.replies;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.HeldBack;
import org.socialcare.aws.lambda.Postpone;
import org.socialcare.aws.lambda.SqsBatches;
import org.socialcare.aws.outside.HttpPlatform;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.wire.facts.FactJson;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A batch of the outbox queue in; what must come again goes back, and its conversation waits. */
public final class Handler implements RequestStreamHandler {
    private final Sender sender;
    private final Postpone postpone;
    private final SqsBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()), new HttpPlatform());
    }

    /**
     * In surroundings of its own.
     *
     * @param http how platforms are called
     */
    public Handler(Surroundings around, CallPlatform http) {
        this(Wiring.wired(around, http), new Log(around.out(), ""));
    }

    private Handler(Wiring.Wired wired, Log log) {
        this(wired.sender(), wired.postpone(), log);
    }

    Handler(Sender sender, Postpone postpone, Log log) {
        this.sender = sender;
        this.postpone = postpone;
        this.batches = new SqsBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        batches.run(Envelopes.queue(in), out, context, (message, _) -> send(message));
    }

    private void send(SQSMessage message) throws HeldBack {
        var fact = postpone.readable(message, FactJson::fromBus);
        switch (sender.send(fact.conversation(), fact.entry())) {
            case Sender.Outcome.Over() -> {}
            case Sender.Outcome.Later(var delay) -> postpone.holdBack(message, delay);
        }
    }
}
