package org.socialcare.domain.routing;

import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.routing.Routing.Move;
import org.socialcare.domain.routing.Routing.Outcome;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Priority;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A team at work at one instant: who is there, what they hold and what waits. */
final class Desk {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final ChannelId FACEBOOK = new ChannelId("facebook", "shop");
    static final String TEAM = "care";

    private final List<Agent> agents = new ArrayList<>();
    private final List<Calendar> calendars = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<Roster> rosters = new ArrayList<>();
    private final List<Presence> presences = new ArrayList<>();
    private final List<Job> waiting = new ArrayList<>();
    private final Map<String, List<Job>> held = new LinkedHashMap<>();
    private final List<Gift> given = new ArrayList<>();
    private KpiRules rules = KpiRules.shipped("shop");

    static Agent agent(String id, int capacity, String... languages) {
        return new Agent(id, id, Set.of(TEAM), Set.of(languages), Set.of(), capacity, "", 1);
    }

    static Presence presence(String agent, Presence.Status status) {
        return new Presence(agent, status, NOW, NOW);
    }

    /** A ticket that falls due so many minutes from now. */
    static Job ticket(String id, int dueInMinutes) {
        return job(id, "en", Priority.P3, Ticket.Status.OPEN, dueInMinutes);
    }

    static Job job(
            String id, String language, Priority priority, Ticket.Status status, int dueInMinutes) {
        return new Job(
                new ConversationId(id),
                FACEBOOK,
                TEAM,
                language,
                priority,
                status,
                NOW,
                Optional.of(NOW.plusSeconds(60L * dueInMinutes)));
    }

    Desk online(Agent agent) {
        return there(agent, presence(agent.id(), Presence.Status.ONLINE));
    }

    Desk absent(Agent agent) {
        agents.add(agent);
        return this;
    }

    Desk there(Agent agent, Presence presence) {
        presences.add(presence);
        return absent(agent);
    }

    Desk shift(Calendar calendar) {
        calendars.add(calendar);
        return this;
    }

    Desk team(Team team) {
        teams.add(team);
        return this;
    }

    Desk roster(Roster roster) {
        rosters.add(roster);
        return this;
    }

    /** Rounds of this channel near their platform's limit go first. */
    Desk protects(ChannelId channel) {
        rules = new KpiRules("shop", rules.rules(), Set.of(channel), 1);
        return this;
    }

    Desk waits(Job... jobs) {
        waiting.addAll(List.of(jobs));
        return this;
    }

    Desk holds(String agent, Job... jobs) {
        held.put(agent, List.of(jobs));
        return this;
    }

    /** The agent was given tickets of the team then. */
    Desk given(String agent, Instant... times) {
        for (Instant at : times) {
            given.add(new Gift(TEAM, agent, at));
        }
        return this;
    }

    List<Move> moves() {
        return outcome(Map.of()).moves();
    }

    Outcome outcome(Map<String, Integer> passed) {
        Standing standing = new Standing(new Queues(waiting, held), Map.of(), List.of(), List.of());
        Ledger ledger = new Ledger(passed, List.of(), given, Optional.empty(), 0);
        return Routing.decide(brand(), rules, presences, standing, ledger, NOW);
    }

    /** What holds a ticket back that nobody has. */
    Optional<HeldFor> heldFor(Job job) {
        Ledger ledger = new Ledger(Map.of(), List.of(), given, Optional.empty(), 0);
        return HeldFor.of(brand(), presences, ledger, job, NOW);
    }

    Brand brand() {
        return new Brand(
                "shop",
                "Shop",
                ZoneOffset.UTC,
                List.of(),
                teams,
                agents,
                calendars,
                List.of(),
                Handling.DEFAULT,
                List.of(),
                rosters,
                List.of());
    }

    /** Such as {@code t1 to lin: absent}. */
    List<String> why() {
        return moves().stream()
                .map(
                        move ->
                                move.conversation()
                                        + " to "
                                        + move.agent().orElse("nobody")
                                        + ": "
                                        + move.reason())
                .toList();
    }

    /** Such as {@code t1 to lin} or, given back to the team, {@code t1 to nobody}. */
    List<String> who() {
        return moves().stream()
                .map(move -> move.conversation() + " to " + move.agent().orElse("nobody"))
                .toList();
    }
}
