package org.socialcare.domain.ports;

import org.socialcare.domain.routing.Job;

import java.util.List;

/** Running tickets for routing, nearest clock first. Read from an index, so a moment behind. */
public interface FindJobs {
    /** What nobody of a team has taken yet; at most so many. */
    List<Job> waiting(String team, int most);

    /** What an agent has; at most so many. */
    List<Job> held(String agent, int most);
}
