package org.socialcare.routing;

import org.socialcare.domain.ports.FindJobs;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.routing.Queues;
import org.socialcare.domain.settings.Brand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the lists of a brand say, read once and as far as it is needed. */
final class Lists {
    /** Tickets of one list looked at in one go; the rest follow with the next one. */
    private static final int MOST = 100;

    /** As far as is looked where nobody can take any of the first ones. */
    private static final int MOST_AT_ALL = 10_000;

    private final FindJobs jobs;
    private final Brand brand;
    private final Map<String, List<Job>> held = new HashMap<>();
    private final List<Job> waiting = new ArrayList<>();
    private int most = MOST;
    private boolean cut;

    Lists(FindJobs jobs, Brand brand) {
        this.jobs = jobs;
        this.brand = brand;
        for (var agent : brand.agents()) {
            held.put(agent.id(), jobs.held(agent.id(), Integer.MAX_VALUE));
        }
        readWaiting();
    }

    static boolean somethingWaits(FindJobs jobs, Brand brand) {
        return brand.teams().stream().anyMatch(team -> !jobs.waiting(team.id(), 1).isEmpty());
    }

    Queues queues() {
        return new Queues(waiting, held);
    }

    /** Whether more waits than was read. */
    boolean areCut() {
        return cut;
    }

    /** Reads ten times as far; false where that would be too far, or there is no more. */
    boolean readOn() {
        if (!cut || most >= MOST_AT_ALL) return false;
        most *= 10;
        readWaiting();
        return true;
    }

    private void readWaiting() {
        waiting.clear();
        cut = false;
        for (var team : brand.teams()) {
            var listed = jobs.waiting(team.id(), most);
            waiting.addAll(listed);
            cut |= listed.size() == most;
        }
    }
}
