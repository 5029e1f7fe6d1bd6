package org.socialcare.domain.settings;

import org.socialcare.domain.channel.ChannelId;

import java.util.Set;

/**
 * Somebody who answers customers.
 *
 * @param id the sign-in name
 * @param languages those the agent can answer in, such as {@code zh}; empty means any
 * @param channels those the agent may answer on; empty means all of the teams'
 * @param capacity how much weighted load the agent can carry at once
 * @param shift the calendar of the agent's working hours; empty means whenever signed in
 */
public record Agent(
        String id,
        String name,
        Set<String> teams,
        Set<String> languages,
        Set<ChannelId> channels,
        int capacity,
        String shift,
        long version) {
    public Agent {
        teams = Set.copyOf(teams);
        languages = Set.copyOf(languages);
        channels = Set.copyOf(channels);
    }
}
