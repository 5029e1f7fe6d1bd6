package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Through whose hands a ticket went.
 *
 * @param since when its agent last did something about it, or was given it; absent while nobody
 *     ever had it
 * @param previous who knows the customer: the agent of the conversation's last ticket, or one who
 *     had to leave this one
 * @param sat who had it and did nothing, so that it does not come back to them
 */
public record Hands(Optional<Instant> since, Optional<String> previous, Set<String> sat) {
    /** Why a ticket leaves an agent who does nothing about it. */
    public static final String SAT_ON_IT = "sat-on-it";

    /** Of a ticket that nobody has had yet. */
    public static final Hands NONE = new Hands(Optional.empty(), Optional.empty(), Set.of());

    public Hands {
        SortedSet<String> sorted = new TreeSet<>(sat);
        sat = Collections.unmodifiableSortedSet(sorted);
    }

    /** Of a new ticket in a conversation whose last one went through these hands. */
    static Hands after(Ticket last) {
        Optional<String> known = last.assignee().or(() -> last.care().hands().previous());
        return known.isEmpty() ? NONE : new Hands(Optional.empty(), known, Set.of());
    }

    Hands given(Instant at) {
        return new Hands(Optional.of(at), previous, sat);
    }

    /** Its agent does something about it: whoever sat on it before may have it again. */
    Hands worked(Instant at) {
        return new Hands(Optional.of(at), previous, Set.of());
    }

    /** Routing takes it from an agent who has to leave it and may have it back. */
    Hands leftBy(String agent) {
        return new Hands(since, Optional.of(agent), sat);
    }

    /** Somebody gives it away by hand: it does not come back by itself. */
    Hands givenAwayBy(String agent) {
        return new Hands(since, previous.filter(it -> !it.equals(agent)), sat);
    }

    Hands satOnBy(String agent) {
        Set<String> all = new TreeSet<>(sat);
        all.add(agent);
        return new Hands(since, previous.filter(it -> !it.equals(agent)), all);
    }
}
