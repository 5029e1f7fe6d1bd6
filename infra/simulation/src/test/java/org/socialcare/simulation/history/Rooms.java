package org.socialcare.simulation.history;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.start.Surroundings;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.triage.ReadWords;

import java.nio.charset.StandardCharsets;

/** The real handlers by the names of their rooms. */
final class Rooms {
    private static final ReadWords WORDS = org.socialcare.triage.Handler.words();

    private Rooms() {}

    static RequestStreamHandler handler(String room, Surroundings around, CallPlatform platform) {
        return switch (room) {
            case "intake" -> new org.socialcare.intake.Handler(around);
            case "triage" -> new org.socialcare.triage.Handler(around, WORDS);
            case "relay" -> new org.socialcare.relay.Handler(around);
            case "routing" -> new org.socialcare.routing.Handler(around);
            case "sla" -> new org.socialcare.sla.Handler(around);
            case "replies" -> new org.socialcare.replies.Handler(around, platform);
            case "posts" -> new org.socialcare.posts.Handler(around, platform);
            case "pulls" -> new org.socialcare.pulls.Handler(around, platform);
            case "alerts" -> new org.socialcare.alerts.Handler(around);
            case "reports" -> new org.socialcare.reports.Handler(around);
            case "customers" -> new org.socialcare.customers.Handler(around);
            case "desk" -> new org.socialcare.desk.Handler(around);
            // whom notices tell is outside of this world
            case "notices" ->
                    (in, out, _) ->
                            out.write(
                                    "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException("a room nobody has built here: " + room);
        };
    }
}
