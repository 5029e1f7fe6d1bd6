package org.socialcare.domain.settings;

import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything one brand has decided, as of one reading.
 *
 * @param policies by their order
 * @param handling how it acts on what triage understands
 * @param targets whom its rules and its policies' steps may name
 * @param events campaigns and the like, which policies may ask for
 */
public record Brand(
        String id,
        String name,
        ZoneId zone,
        List<Channel> channels,
        List<Team> teams,
        List<Agent> agents,
        List<Calendar> calendars,
        List<Policy> policies,
        Handling handling,
        List<NoticeTarget> targets,
        List<DeclaredEvent> events) {
    public Brand {
        targets = List.copyOf(targets);
        events = List.copyOf(events);
        channels = List.copyOf(channels);
        teams = List.copyOf(teams);
        agents = List.copyOf(agents);
        calendars = List.copyOf(calendars);
        policies = List.copyOf(policies);
    }

    /** A brand that has declared no events. */
    public Brand(
            String id,
            String name,
            ZoneId zone,
            List<Channel> channels,
            List<Team> teams,
            List<Agent> agents,
            List<Calendar> calendars,
            List<Policy> policies,
            Handling handling,
            List<NoticeTarget> targets) {
        this(
                id, name, zone, channels, teams, agents, calendars, policies, handling, targets,
                List.of());
    }

    /** A brand that tells nobody of anything. */
    public Brand(
            String id,
            String name,
            ZoneId zone,
            List<Channel> channels,
            List<Team> teams,
            List<Agent> agents,
            List<Calendar> calendars,
            List<Policy> policies,
            Handling handling) {
        this(id, name, zone, channels, teams, agents, calendars, policies, handling, List.of());
    }

    /** A brand that handles messages as all do who have decided nothing else. */
    public Brand(
            String id,
            String name,
            ZoneId zone,
            List<Channel> channels,
            List<Team> teams,
            List<Agent> agents,
            List<Calendar> calendars,
            List<Policy> policies) {
        this(id, name, zone, channels, teams, agents, calendars, policies, Handling.DEFAULT);
    }

    public Optional<Channel> channel(ChannelId id) {
        return channels.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Agent> agent(String id) {
        return agents.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** The declared events during which that happened on this channel. */
    public Set<String> campaigns(ChannelId channel, Instant at) {
        return events.stream()
                .filter(event -> event.covers(channel, at))
                .map(DeclaredEvent::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Calendar> calendar(String id) {
        return calendars.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
