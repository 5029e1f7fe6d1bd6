package org.socialcare.posts;

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
import org.socialcare.domain.ports.OrderPosts.PostOrder;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.publishing.PostOrderJson;
import org.socialcare.wire.shape.ShapeProblem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;

/** A batch of the posts queue is carried on; the minute's schedule orders what has fallen due. */
public final class Handler implements RequestStreamHandler {
    /** A call may take as long as the platform may take to answer. */
    private static final int CALL_MILLIS = 25_000;

    /** What waits longer is ordered again by the schedule, and others of its channel go first. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

    private final Publisher publisher;
    private final Due due;
    private final Postpone postpone;
    private final InstantSource clock;
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
        this.publisher = wired.publisher();
        this.due = wired.due();
        this.postpone = wired.postpone();
        this.clock = wired.clock();
        this.log = log;
        this.batches = new SqsBatches(log);
    }

    /** What the handler works with. */
    record Wired(Publisher publisher, Due due, Postpone postpone, InstantSource clock) {}

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var event = Envelopes.read(in);
        if (Envelopes.isQueue(event)) {
            batches.run(
                    Envelopes.queue(event),
                    out,
                    context,
                    (message, _) -> carryOn(message, context));
        } else {
            int ordered = due.order();
            log.of(context.getAwsRequestId())
                    .note("posts.ordered", fields -> fields.put("posts", ordered));
        }
    }

    private void carryOn(SQSMessage message, Context context) throws HeldBack {
        var order = readable(message);
        var next = publisher.carryOn(order, () -> context.getRemainingTimeInMillis() > CALL_MILLIS);
        if (next.isPresent()) {
            Duration wait = Duration.between(clock.instant(), next.get());
            if (wait.compareTo(LONGEST_WAIT) <= 0) {
                postpone.holdBack(message, wholeSeconds(wait));
            }
        }
    }

    /** A queue counts whole seconds. */
    private static Duration wholeSeconds(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.plusMillis(999);
    }

    /** What cannot be read never will be: it comes back at once until it is set aside. */
    private PostOrder readable(SQSMessage message) {
        try {
            return PostOrderJson.read(message.getBody());
        } catch (JsonProblem | ShapeProblem unreadable) {
            postpone.message(message.getReceiptHandle(), Duration.ZERO);
            throw unreadable;
        }
    }
}
