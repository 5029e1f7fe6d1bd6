package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.FindDue;
import org.socialcare.domain.ports.LookAgain;

import java.util.ArrayList;
import java.util.List;

/** Which conversations are to be looked at again, and when. */
public final class InMemoryLookAgain implements LookAgain {
    private final List<FindDue.Due> asked = new ArrayList<>();

    public synchronized List<FindDue.Due> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized void at(List<FindDue.Due> dues) {
        asked.addAll(dues);
    }
}
