package org.socialcare.domain.channel;

import java.util.List;

/** What a delivery turned out to be. */
public sealed interface Reading {
    /**
     * Authentic and understood. One delivery may carry many events, in order, and beside them parts
     * that are authentic but unreadable or of an unknown kind, and word that something waits to be
     * fetched.
     */
    record Events(List<Inbound> events, List<Unread> unread, List<Hint> hints) implements Reading {
        public Events {
            events = List.copyOf(events);
            unread = List.copyOf(unread);
            hints = List.copyOf(hints);
        }

        /** Everything was said in the delivery itself. */
        public Events(List<Inbound> events, List<Unread> unread) {
            this(events, unread, List.of());
        }
    }

    /** The platform's check when a webhook is registered; the answer goes back as it stands. */
    record Greeting(String contentType, String answer) implements Reading {}

    /**
     * Not from the platform: nothing of it may be kept. The reason is for the log, never the
     * caller.
     */
    record Forged(String why) implements Reading {}

    /** Authentic but unreadable as a whole: kept for a person, never retried. */
    record Garbled(String why) implements Reading {}

    /**
     * A part of an authentic delivery that could not be read: its place in the delivery and why.
     */
    record Unread(String where, String why) {}
}
