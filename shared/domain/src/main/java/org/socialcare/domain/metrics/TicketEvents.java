package org.socialcare.domain.metrics;

import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.metrics.TicketFacts.Breach;
import org.socialcare.domain.ports.KeepTicketFact.TicketFact;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The things that can happen to a ticket, by the names under which they are kept. */
public final class TicketEvents {
    public static final String OPENED = "opened";
    public static final String REOPENED = "reopened";
    public static final String FIRST_REPLY = "first-reply";
    public static final String RESOLVED = "resolved";

    private static final String BREACHED = "breached#";

    private TicketEvents() {}

    /** The name of the fact that a clock of this kind and round was breached. */
    public static String breached(ClockKind clock, int round) {
        return BREACHED + clock + "#" + round;
    }

    /**
     * What was kept about one ticket, put together again.
     *
     * @param kept at least one, all of the same ticket
     */
    public static TicketFacts together(Collection<TicketFact> kept) {
        TicketFact newest = null;
        Set<Breach> breaches = new HashSet<>();
        boolean reopened = false;
        for (var fact : kept) {
            newest = newest == null || fact.version() > newest.version() ? fact : newest;
            reopened |= fact.what().equals(REOPENED);
            breach(fact.what()).ifPresent(breaches::add);
        }
        if (newest == null) {
            throw new IllegalArgumentException("no facts, no ticket");
        }
        return new TicketFacts(
                newest.conversation(),
                newest.ticket(),
                newest.brand(),
                newest.channel(),
                newest.version(),
                Optional.<Ticket>of(newest.after()),
                reopened,
                Set.of(),
                breaches);
    }

    private static Optional<Breach> breach(String what) {
        if (!what.startsWith(BREACHED)) {
            return Optional.empty();
        }
        int round = what.lastIndexOf('#');
        for (var kind : ClockKind.values()) {
            if (what.startsWith(kind + "#", BREACHED.length())) {
                return Optional.of(new Breach(kind, Integer.parseInt(what.substring(round + 1))));
            }
        }
        return Optional.empty();
    }
}
