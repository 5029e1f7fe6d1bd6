package org.socialcare.pulls;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.EveryBrand;
import org.socialcare.aws.lambda.HeldBack;
import org.socialcare.aws.lambda.Postpone;
import org.socialcare.aws.lambda.SqsBatches;
import org.socialcare.aws.outside.HttpPlatform;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.wire.facts.PullOrderJson;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A batch of the pulls queue is carried out; the daily schedule looks at every channel. */
public final class Handler implements RequestStreamHandler {
    /** A page may take as long as the platform may take to answer. */
    private static final int PAGE_MILLIS = 25_000;

    private final Puller puller;
    private final Daily daily;
    private final FindBrand brands;
    private final Postpone postpone;
    private final Log log;
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

    Handler(Wired wired, Log log) {
        this.puller = wired.puller();
        this.daily = wired.daily();
        this.brands = wired.brands();
        this.postpone = wired.postpone();
        this.log = log;
        this.batches = new SqsBatches(log);
    }

    /** What the handler works with. */
    record Wired(Puller puller, Daily daily, FindBrand brands, Postpone postpone) {}

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var event = Envelopes.read(in);
        if (Envelopes.isQueue(event)) {
            batches.run(
                    Envelopes.queue(event), out, context, (message, _) -> pull(message, context));
        } else {
            var here = log.of(context.getAwsRequestId());
            int ordered = EveryBrand.run(brands.brands(), here, daily::look);
            here.note("checks.ordered", fields -> fields.put("histories", ordered));
        }
    }

    private void pull(SQSMessage message, Context context) throws HeldBack {
        var order = PullOrderJson.read(message.getBody());
        var arrival = order.name() + "~" + attempt(message);
        switch (puller.pull(
                order, arrival, () -> context.getRemainingTimeInMillis() > PAGE_MILLIS)) {
            case Puller.Outcome.Over() -> {}
            case Puller.Outcome.Later(var delay) -> postpone.holdBack(message, delay);
        }
    }

    private static String attempt(SQSMessage message) {
        return message.getAttributes().getOrDefault("ApproximateReceiveCount", "1");
    }
}
