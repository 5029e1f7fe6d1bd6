package org.socialcare.local.extension;

import org.socialcare.local.lambda.Outcome;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.time.Duration;
import java.util.function.Function;

/**
 * Stands beside the running system and sees its traffic; a bench counts it. Called by many threads
 * at once.
 */
public interface Watch {
    /** Looks away. */
    Watch NOBODY = new Watch() {};

    /** A call of an AWS service, to be passed on to the services or answered otherwise. */
    default Response call(Request request, Function<Request, Response> services) {
        return services.apply(request);
    }

    /**
     * A function has worked on an event.
     *
     * @param function its logical id
     * @param took from the event's hand-over to the answer, without the start of an environment
     */
    default void invoked(String function, Body event, Outcome outcome, Duration took) {}
}
