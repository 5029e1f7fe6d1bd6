package org.socialcare.domain.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.triage.Category;

import java.util.List;
import java.util.Set;

/**
 * Somebody who answers customers.
 *
 * @param id the sign-in name
 * @param languages those the agent can answer in, such as {@code zh}; empty means any
 * @param channels those the agent may answer on; empty means all of the teams'
 * @param capacity how much weighted load the agent can carry at once
 * @param categories those of tickets the agent knows about; empty means any
 * @param goals what the agent is to reach
 * @param shift the calendar of the agent's working hours; empty means whenever signed in
 * @param closed whether the agent has left: nobody signs in with this account or is given work
 */
public record Agent(
        String id,
        String name,
        Set<String> teams,
        Set<String> languages,
        Set<ChannelId> channels,
        Set<Category> categories,
        int capacity,
        String shift,
        List<Goal> goals,
        boolean closed,
        long version) {
    public Agent {
        categories = Set.copyOf(categories);
        goals = List.copyOf(goals);
        teams = Set.copyOf(teams);
        languages = Set.copyOf(languages);
        channels = Set.copyOf(channels);
    }

    /** Somebody who has an account. */
    public Agent(
            String id,
            String name,
            Set<String> teams,
            Set<String> languages,
            Set<ChannelId> channels,
            Set<Category> categories,
            int capacity,
            String shift,
            List<Goal> goals,
            long version) {
        this(
                id,
                name,
                teams,
                languages,
                channels,
                categories,
                capacity,
                shift,
                goals,
                false,
                version);
    }

    /** Somebody who knows about everything and has no goals. */
    public Agent(
            String id,
            String name,
            Set<String> teams,
            Set<String> languages,
            Set<ChannelId> channels,
            int capacity,
            String shift,
            long version) {
        this(id, name, teams, languages, channels, Set.of(), capacity, shift, List.of(), version);
    }

    /** The same as it is stored under a version. */
    public Agent at(long stored) {
        return with(closed, stored);
    }

    /** The same, having left or not. */
    public Agent closed(boolean left) {
        return with(left, version);
    }

    private Agent with(boolean left, long stored) {
        return new Agent(
                id,
                name,
                teams,
                languages,
                channels,
                categories,
                capacity,
                shift,
                goals,
                left,
                stored);
    }
}
