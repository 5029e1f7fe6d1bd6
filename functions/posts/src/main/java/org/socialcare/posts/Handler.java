package org.socialcare.posts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import org.socialcare.aws.lambda.HeldBack;
import org.socialcare.aws.lambda.Postpone;
import org.socialcare.aws.lambda.QueueOrSchedule;
import org.socialcare.aws.outside.HttpPlatform;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.wire.publishing.PostOrderJson;

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
        this(Wiring.wired(around, http), new Log(around.out(), ""));
    }

    Handler(Wired wired, Log log) {
        this.publisher = wired.publisher();
        this.due = wired.due();
        this.postpone = wired.postpone();
        this.clock = wired.clock();
        this.entry = new QueueOrSchedule(log);
    }

    /** What the handler works with. */
    record Wired(Publisher publisher, Due due, Postpone postpone, InstantSource clock) {}

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        entry.run(in, out, context, (message, _) -> carryOn(message, context), this::orderDue);
    }

    private void orderDue(Log log) {
        int ordered = due.order();
        log.note("posts.ordered", fields -> fields.put("posts", ordered));
    }

    private void carryOn(SQSMessage message, Context context) throws HeldBack {
        var order = postpone.readable(message, PostOrderJson::read);
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
}
