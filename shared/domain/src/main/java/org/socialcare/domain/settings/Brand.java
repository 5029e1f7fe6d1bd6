package org.socialcare.domain.settings;

import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.roster.Roster;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param rosters of those agents who have one
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
        List<Roster> rosters,
        List<DeclaredEvent> events) {
    public Brand {
        rosters = List.copyOf(rosters);
        targets = List.copyOf(targets);
        events = List.copyOf(events);
        channels = List.copyOf(channels);
        teams = List.copyOf(teams);
        agents = List.copyOf(agents);
        calendars = List.copyOf(calendars);
        policies = List.copyOf(policies);
    }

    /** A brand without rosters that has declared no events. */
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
                List.of(), List.of());
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

    /** The same brand with other channels. */
    public Brand withChannels(List<Channel> others) {
        return new Brand(
                id, name, zone, others, teams, agents, calendars, policies, handling, targets,
                rosters, events);
    }

    /** The same brand with other teams. */
    public Brand withTeams(List<Team> others) {
        return new Brand(
                id, name, zone, channels, others, agents, calendars, policies, handling, targets,
                rosters, events);
    }

    /** The same brand with other agents. */
    public Brand withAgents(List<Agent> others) {
        return new Brand(
                id, name, zone, channels, teams, others, calendars, policies, handling, targets,
                rosters, events);
    }

    /** The same brand with other calendars. */
    public Brand withCalendars(List<Calendar> others) {
        return new Brand(
                id, name, zone, channels, teams, agents, others, policies, handling, targets,
                rosters, events);
    }

    /** The same brand with other policies. */
    public Brand withPolicies(List<Policy> others) {
        return new Brand(
                id, name, zone, channels, teams, agents, calendars, others, handling, targets,
                rosters, events);
    }

    /** The same brand acting otherwise on what triage understands. */
    public Brand withHandling(Handling other) {
        return new Brand(
                id, name, zone, channels, teams, agents, calendars, policies, other, targets,
                rosters, events);
    }

    /** The same brand with other rosters. */
    public Brand withRosters(List<Roster> others) {
        return new Brand(
                id, name, zone, channels, teams, agents, calendars, policies, handling, targets,
                others, events);
    }

    public Optional<Channel> channel(ChannelId id) {
        return channels.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Agent> agent(String id) {
        return agents.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** When an agent is meant to work; absent where no roster says so. */
    public Optional<Roster> roster(String agent) {
        return rosters.stream().filter(roster -> roster.agent().equals(agent)).findFirst();
    }

    public Optional<Team> team(String id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** The team that has a team's tickets now: itself, or where it does not serve its fallback. */
    public String serving(String team, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        String serving = team;
        for (int step = 0; step < teams.size(); step++) {
            Optional<Team> found = team(serving);
            if (found.isEmpty() || found.get().fallback().isEmpty() || found.get().serves(day)) {
                return serving;
            }
            serving = found.get().fallback();
        }
        return serving;
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

    /**
     * The hours on which a promise runs: around the clock where its policy names no calendar, or
     * one that never closes; else those of the channel, without which those of the team that has
     * the ticket, without which those that the policy names. A calendar that is gone or has no
     * hours on any weekday is passed over, and where none is left the promise runs around the
     * clock: no clock is lost to a setting that is wrong.
     *
     * @param calendar the id that the policy names, or empty
     */
    public Calendar hours(String calendar, ChannelId channel, String team) {
        Optional<Calendar> named = calendar(calendar);
        if (calendar.isEmpty() || named.filter(Calendar::isAlwaysOpen).isPresent()) {
            return named.orElse(Calendar.ALWAYS);
        }
        return ownHours(channel, team).or(() -> weekly(calendar)).orElse(Calendar.ALWAYS);
    }

    /** The hours of the channel, without which those of the team; absent where neither has any. */
    public Optional<Calendar> ownHours(ChannelId channel, String team) {
        return channel(channel)
                .flatMap(own -> weekly(own.calendar()))
                .or(() -> team(team).flatMap(own -> weekly(own.calendar())));
    }

    private Optional<Calendar> weekly(String id) {
        return calendar(id).filter(Calendar::opensWeekly);
    }
}
