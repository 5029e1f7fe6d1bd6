package org.socialcare.replies;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
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
import org.socialcare.wire.facts.SignOrderJson;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A batch of the outbox queue in; what must come again goes back, and its conversation waits. Or a
 * batch of the queue of signs, of which nothing ever goes back.
 */
public final class Handler implements RequestStreamHandler {
    /** What the name of the queue with signs ends with; the other one is the outbox. */
    private static final String SIGNS = "signs";

    private final Sender sender;
    private final Signaller signaller;
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
        this(wired.sender(), wired.signaller(), wired.postpone(), log);
    }

    Handler(Sender sender, Signaller signaller, Postpone postpone, Log log) {
        this.sender = sender;
        this.signaller = signaller;
        this.postpone = postpone;
        this.batches = new SqsBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var batch = Envelopes.queue(in);
        if (isOfSigns(batch)) {
            batches.run(batch, out, context, this::show);
        } else {
            batches.run(batch, out, context, (message, _) -> send(message));
        }
    }

    private static boolean isOfSigns(SQSEvent batch) {
        return batch.getRecords().getFirst().getEventSourceArn().endsWith(SIGNS);
    }

    /** Whatever fails is told and dropped: a sign that comes again would come too late. */
    private void show(SQSMessage message, Log log) {
        try {
            var order = SignOrderJson.read(JsonReader.read(message.getBody()));
            if (signaller.show(order) instanceof Signaller.Outcome.Dropped(var why, var reason)) {
                log.note(
                        "sign.dropped",
                        fields ->
                                fields.put("channel", order.channel().toString())
                                        .put("sign", order.sign().word())
                                        .put("why", why)
                                        .putUnlessEmpty("reason", reason));
            }
        } catch (RuntimeException failure) {
            log.trouble(
                    "sign.failed",
                    failure,
                    fields -> fields.put("message", message.getMessageId()));
        }
    }

    private void send(SQSMessage message) throws HeldBack {
        var fact = postpone.readable(message, FactJson::fromBus);
        switch (sender.send(fact.conversation(), fact.entry())) {
            case Sender.Outcome.Over() -> {}
            case Sender.Outcome.Later(var delay) -> postpone.holdBack(message, delay);
        }
    }
}
