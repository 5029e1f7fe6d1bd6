package org.socialcare.testkit.memory;

import org.socialcare.domain.conversation.Care;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.StepUp;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.ports.CatchUp;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindDue;
import org.socialcare.domain.ports.FindJobs;
import org.socialcare.domain.ports.ListCases;
import org.socialcare.domain.ports.ListOpen;
import org.socialcare.domain.ports.ListTickets;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.routing.Job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Conversations, their timelines, the lists over them and their clocks. */
public final class InMemoryConversations
        implements FindConversation,
                SaveChange,
                CatchUp,
                ReadTimeline,
                ListTickets,
                ListCases,
                ListOpen,
                FindDue,
                FindJobs {
    private final Map<ConversationId, Conversation> states = new LinkedHashMap<>();
    private final Map<ConversationId, Map<String, Entry>> entries = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(states.get(id));
    }

    @Override
    public synchronized Saved save(Change change) {
        ConversationId id = change.after().id();
        Map<String, Entry> timeline = entries.getOrDefault(id, Map.of());
        Entry first = timeline.get(change.entry().id());
        if (first != null) return new Saved.AlreadyThere(first);
        if (!catchUp(change.after())) return new Saved.Overtaken();
        entries.computeIfAbsent(id, _ -> new LinkedHashMap<>())
                .put(change.entry().id(), change.entry());
        return new Saved.Done();
    }

    @Override
    public synchronized boolean catchUp(Conversation after) {
        Conversation before = states.get(after.id());
        long version = before == null ? 0 : before.version();
        if (version != after.version() - 1) return false;
        states.put(after.id(), after);
        return true;
    }

    @Override
    public synchronized ReadTimeline.Page latest(
            ConversationId id, Optional<String> before, int limit) {
        List<Entry> all =
                entries.getOrDefault(id, Map.of()).values().stream()
                        .filter(e -> before.isEmpty() || e.order().compareTo(before.get()) < 0)
                        .sorted(Comparator.comparing(Entry::order))
                        .toList();
        List<Entry> page = all.subList(Math.max(0, all.size() - limit), all.size());
        return new ReadTimeline.Page(
                page,
                page.size() < all.size() ? Optional.of(page.getFirst().order()) : Optional.empty());
    }

    @Override
    public synchronized Optional<Entry> entry(ConversationId id, String entry) {
        return Optional.ofNullable(entries.getOrDefault(id, Map.of()).get(entry));
    }

    @Override
    public ListTickets.Page assignedTo(String agent, Optional<String> cursor, int limit) {
        return page(card -> card.assignee().equals(Optional.of(agent)), cursor, limit);
    }

    @Override
    public ListTickets.Page unassigned(List<String> teams, Optional<String> cursor, int limit) {
        return page(waitsIn(teams), cursor, limit);
    }

    @Override
    public ListTickets.Page ofTeams(List<String> teams, Optional<String> cursor, int limit) {
        return page(card -> teams.contains(card.team()), cursor, limit);
    }

    @Override
    public List<Job> waiting(String team, int most) {
        return jobs(waitsIn(List.of(team)), most);
    }

    @Override
    public List<Job> held(String agent, int most) {
        return jobs(card -> card.assignee().equals(Optional.of(agent)), most);
    }

    private List<Job> jobs(Predicate<TicketCard> listed, int most) {
        return cards(listed).stream().limit(most).map(Job::of).toList();
    }

    @Override
    public int countAssignedTo(String agent, int most) {
        return Math.min(most, cards(card -> card.assignee().equals(Optional.of(agent))).size());
    }

    @Override
    public int countUnassigned(String team, int most) {
        return Math.min(most, cards(waitsIn(List.of(team))).size());
    }

    @Override
    public int countOfTeam(String team, int most) {
        return Math.min(most, cards(card -> card.team().equals(team)).size());
    }

    @Override
    public synchronized List<Conversation> proposed(String brand, int most) {
        return states.values().stream()
                .filter(state -> state.brand().equals(brand))
                .filter(state -> proposedAt(state).isPresent())
                .sorted(Comparator.comparing(state -> proposedAt(state).orElseThrow()))
                .limit(most)
                .toList();
    }

    private static Optional<Instant> proposedAt(Conversation state) {
        return state.ticket().flatMap(ticket -> ticket.care().proposal()).map(Care.Proposal::at);
    }

    @Override
    public synchronized List<Conversation> escalated(String brand, int most) {
        return states.values().stream()
                .filter(state -> state.brand().equals(brand))
                .filter(state -> TicketCard.of(state).isPresent())
                .filter(state -> escalatedAt(state).isPresent())
                .sorted(Comparator.comparing(state -> escalatedAt(state).orElseThrow()))
                .limit(most)
                .toList();
    }

    private static Optional<Instant> escalatedAt(Conversation state) {
        return state.ticket()
                .flatMap(it -> it.care().stepsUp().stream().findFirst())
                .map(StepUp::at);
    }

    @Override
    public synchronized List<Conversation> setAside(List<String> teams, int most) {
        return states.values().stream()
                .filter(state -> state.aside().filter(t -> teams.contains(t.team())).isPresent())
                .sorted(Comparator.comparing(state -> state.aside().orElseThrow().openedAt()))
                .limit(most)
                .toList();
    }

    @Override
    public Set<ConversationId> ids(List<String> teams) {
        Set<ConversationId> ids = new LinkedHashSet<>();
        cards(card -> teams.contains(card.team())).forEach(card -> ids.add(card.conversation()));
        return ids;
    }

    @Override
    public synchronized List<Conversation> open(List<String> teams, int most) {
        return ids(teams).stream().limit(most).flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized List<Due> between(Instant from, Instant to) {
        List<Due> dues = new ArrayList<>();
        for (Conversation state : states.values()) {
            Timing.nextDue(state)
                    .filter(at -> !at.isBefore(from) && at.isBefore(to))
                    .ifPresent(at -> dues.add(new Due(state.id(), at)));
        }
        dues.sort(Comparator.comparing(Due::at));
        return dues;
    }

    private ListTickets.Page page(
            Predicate<TicketCard> listed, Optional<String> cursor, int limit) {
        List<TicketCard> all =
                cards(listed).stream()
                        .filter(c -> cursor.isEmpty() || c.sortKey().compareTo(cursor.get()) > 0)
                        .toList();
        List<TicketCard> page = all.subList(0, Math.min(limit, all.size()));
        return new ListTickets.Page(
                page,
                page.size() < all.size()
                        ? Optional.of(page.getLast().sortKey())
                        : Optional.empty());
    }

    private synchronized List<TicketCard> cards(Predicate<TicketCard> listed) {
        return states.values().stream()
                .flatMap(state -> TicketCard.of(state).stream())
                .filter(listed)
                .sorted(Comparator.comparing(TicketCard::sortKey))
                .toList();
    }

    private static Predicate<TicketCard> waitsIn(List<String> teams) {
        return card -> card.assignee().isEmpty() && teams.contains(card.team());
    }
}
