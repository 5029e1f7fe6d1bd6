package org.socialcare.aws.queue;

import org.socialcare.domain.conversation.Received;

import java.util.List;

/** Events that do not fit a queue message. Nothing was sent: leave them out and hand over again. */
public final class TooLargeForQueue extends RuntimeException {
    private final transient List<Received> events;

    TooLargeForQueue(List<Received> events) {
        super(events.size() + " events are larger than a queue message");
        this.events = List.copyOf(events);
    }

    public List<Received> events() {
        return events;
    }
}
