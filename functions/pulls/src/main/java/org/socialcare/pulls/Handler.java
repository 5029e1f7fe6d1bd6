package org.socialcare.pulls;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.lambda.EveryBrand;
import org.socialcare.aws.lambda.HeldBack;
import org.socialcare.aws.lambda.Postpone;
import org.socialcare.aws.lambda.QueueOrSchedule;
import org.socialcare.aws.outside.HttpFiles;
import org.socialcare.aws.outside.HttpPlatform;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.OrderCheck.CheckOrder;
import org.socialcare.domain.ports.OrderFiles.FilesOrder;
import org.socialcare.domain.ports.OrderPull.PullOrder;
import org.socialcare.wire.facts.CheckOrderJson;
import org.socialcare.wire.facts.PullOrderJson;
import org.socialcare.wire.files.FilesOrderJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A batch of the pulls queue is carried out, orders and what people ask for; the daily schedule
 * looks at every channel.
 */
public final class Handler implements RequestStreamHandler {
    /** A page may take as long as the platform may take to answer. */
    private static final int PAGE_MILLIS = 25_000;

    /** A file comes in a minute, or not now; then it has to be kept. */
    private static final int FILE_MILLIS = 70_000;

    private final Puller puller;
    private final Daily daily;
    private final Files files;
    private final FindBrand brands;
    private final Postpone postpone;
    private final QueueOrSchedule entry;

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
        this(Wiring.wired(around, http, new HttpFiles(around.clock())), new Log(around.out(), ""));
    }

    Handler(Wired wired, Log log) {
        this.puller = wired.puller();
        this.daily = wired.daily();
        this.files = wired.files();
        this.brands = wired.brands();
        this.postpone = wired.postpone();
        this.entry = new QueueOrSchedule(log);
    }

    /** What the handler works with. */
    record Wired(Puller puller, Daily daily, Files files, FindBrand brands, Postpone postpone) {}

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        entry.run(in, out, context, (message, _) -> take(message, context), this::everyBrand);
    }

    private void everyBrand(Log log) {
        int ordered = EveryBrand.run(brands.brands(), log, daily::look);
        log.note("checks.ordered", fields -> fields.put("histories", ordered));
    }

    private void take(SQSMessage message, Context context) throws HeldBack {
        switch (postpone.readable(message, Handler::asked)) {
            case Asked.Check(var order) -> daily.check(order);
            case Asked.Fetch(var order) -> fetch(order, message, context);
            case Asked.Pull(var order) -> pull(order, message, context);
        }
    }

    /** What a message of the queue asks for. */
    private sealed interface Asked {
        record Check(CheckOrder order) implements Asked {}

        record Fetch(FilesOrder order) implements Asked {}

        record Pull(PullOrder order) implements Asked {}
    }

    private static Asked asked(String text) {
        var body = JsonReader.read(text);
        if (CheckOrderJson.isOne(body)) return new Asked.Check(CheckOrderJson.read(body));
        if (FilesOrderJson.isOne(body)) return new Asked.Fetch(FilesOrderJson.read(body));
        return new Asked.Pull(PullOrderJson.read(body));
    }

    private void pull(PullOrder order, SQSMessage message, Context context) throws HeldBack {
        var arrival = order.name() + "~" + attempt(message);
        settle(
                puller.pull(order, arrival, () -> context.getRemainingTimeInMillis() > PAGE_MILLIS),
                message);
    }

    private void fetch(FilesOrder order, SQSMessage message, Context context) throws HeldBack {
        int attempt = (int) Json.of(attempt(message)).asNumber().orElse(1);
        settle(
                files.carryOut(
                        order, attempt, () -> context.getRemainingTimeInMillis() > FILE_MILLIS),
                message);
    }

    private void settle(Puller.Outcome outcome, SQSMessage message) throws HeldBack {
        switch (outcome) {
            case Puller.Outcome.Over() -> {}
            case Puller.Outcome.Later(var delay) -> postpone.holdBack(message, delay);
        }
    }

    private static String attempt(SQSMessage message) {
        return message.getAttributes().getOrDefault("ApproximateReceiveCount", "1");
    }
}
