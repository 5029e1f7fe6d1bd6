package org.socialcare.domain.metrics;

import java.util.List;

/** Writes metrics down, with the sentences that several share. */
final class Words {
    static final String FIRST_ASKED = "The ticket's first customer message.";
    static final String CLOSE = "The close that stands.";
    static final String CLOSER = "Who closed it.";
    static final String ANSWERER =
            "Who answered; an answer from the platform's own app belongs to nobody at the desk.";
    static final String HOLDER = "Who had the ticket then.";
    static final String NOBODY = "Nobody.";
    static final String LIVE = "The moment of asking, or the end of a period that is over.";

    static final String COURTESY = "A bare thanks or goodbye asks for nothing.";
    static final String UNSENT = "Replies known never to have reached the customer.";
    static final String AUTOMATIC = "Automatic messages.";
    static final String UNPROMISED = "Where no policy promised anything.";
    static final String OPEN = "Tickets that are not closed.";

    private static final List<String> HUMAN = List.of(AUTOMATIC, UNSENT, COURTESY);

    private Words() {}

    static Metric count(String id, String what, String stop, String at, String who, String... not) {
        return metric(id, Unit.COUNT, what, "", stop, at, who, List.of(not));
    }

    static Metric share(String id, String what, String stop, String at, String who, String... not) {
        return metric(id, Unit.SHARE, what, "", stop, at, who, List.of(not));
    }

    /** A duration that human answers decide. */
    static Metric human(
            String id, String what, String start, String stop, String who, boolean targeted) {
        return new Metric(id, Unit.SECONDS, what, start, stop, stop, who, HUMAN, true, targeted);
    }

    /** Another duration; its anchor is not always its stop. */
    static Metric timed(
            String id,
            String what,
            String start,
            String stop,
            String at,
            String who,
            boolean targeted,
            String... not) {
        return new Metric(
                id, Unit.SECONDS, what, start, stop, at, who, List.of(not), true, targeted);
    }

    static Metric metric(
            String id,
            Unit unit,
            String what,
            String start,
            String stop,
            String at,
            String who,
            List<String> not) {
        return new Metric(id, unit, what, start, stop, at, who, not, false, false);
    }
}
