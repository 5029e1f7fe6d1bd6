package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.triage.Priority;

import java.util.Comparator;
import java.util.List;

/**
 * What one agent carries while a decision is made. Tickets that wait for the customer weigh
 * nothing, so that nobody is full of them; an emergency weighs double.
 */
final class Load {
    static final Comparator<Load> LEAST_FIRST =
            Comparator.comparingDouble(Load::share)
                    .thenComparingInt(load -> load.tickets)
                    .thenComparing(load -> load.agent.id());

    private final Agent agent;
    private final boolean takesNew;
    private final boolean leads;
    private int weight;
    private int tickets;

    Load(Agent agent, boolean takesNew, boolean leads, List<Job> held) {
        this.agent = agent;
        this.takesNew = takesNew;
        this.leads = leads;
        held.forEach(this::add);
    }

    Agent agent() {
        return agent;
    }

    /** Whether the agent takes tickets that nobody had before. */
    boolean takesNew() {
        return takesNew;
    }

    boolean leads() {
        return leads;
    }

    /** For the lightest of tickets. */
    boolean hasRoom() {
        return weight < agent.capacity();
    }

    boolean hasRoomFor(Job job) {
        return weight + weight(job) <= agent.capacity();
    }

    void add(Job job) {
        weight += weight(job);
        tickets++;
    }

    private double share() {
        return (double) weight / Math.max(1, agent.capacity());
    }

    private static int weight(Job job) {
        if (job.status() != Ticket.Status.OPEN) return 0;
        return job.priority() == Priority.P0 ? 2 : 1;
    }
}
