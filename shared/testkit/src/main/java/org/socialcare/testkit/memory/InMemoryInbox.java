package org.socialcare.testkit.memory;

import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.ports.HandOver;

import java.util.ArrayList;
import java.util.List;

/** What has been handed to triage, in order. */
public final class InMemoryInbox implements HandOver {
    private final List<Received> received = new ArrayList<>();
    private boolean full;

    /** From now on nothing can be stored. */
    public synchronized void breakDown() {
        full = true;
    }

    public synchronized void recover() {
        full = false;
    }

    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public synchronized void toTriage(List<Received> events) {
        if (full) throw new IllegalStateException("the inbox takes nothing");
        received.addAll(events);
    }
}
