package org.socialcare.desk;

import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.handover.Found;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.ports.KeepPosts;
import org.socialcare.domain.ports.ListCases;
import org.socialcare.domain.ports.ListTickets;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an agent holds at this moment, of all that can be found without searching long. */
final class Holdings {
    private static final int PAGE = 100;
    private static final int MOST_TICKETS = 500;
    private static final int MOST_PROPOSALS = 500;
    private static final int MOST_POSTS = 200;

    /** Shorter names stand in other words by chance. */
    private static final int SHORTEST_NAME = 2;

    private final ListTickets tickets;
    private final ListCases cases;
    private final KeepPosts posts;
    private final ReadSettings settings;

    Holdings(ListTickets tickets, ListCases cases, KeepPosts posts, ReadSettings settings) {
        this.tickets = tickets;
        this.cases = cases;
        this.posts = posts;
        this.settings = settings;
    }

    /**
     * As of one reading.
     *
     * @param cards of the tickets among it, by their refs
     * @param more whether there is more than was read
     */
    record Held(List<Found> found, Map<String, TicketCard> cards, boolean more) {
        Held {
            found = List.copyOf(found);
            cards = Map.copyOf(cards);
        }
    }

    Held of(Agent agent, String brand, LocalDate today) {
        List<Found> found = new ArrayList<>();
        Map<String, TicketCard> cards = new LinkedHashMap<>();
        boolean more = tickets(agent.id(), cards);
        cards.forEach((ref, card) -> found.add(new Found(ItemKind.TICKET, ref, card.team())));
        found.addAll(approvals(agent.id(), brand));
        for (var versioned : settings.settings(brand)) {
            switch (versioned.setting()) {
                case Setting.OfChannel(var channel) -> found.addAll(channel(agent, channel));
                case Setting.OfRoster(var roster) -> found.addAll(standsIn(agent, roster, today));
                case Setting.OfHandling(var handling) -> found.addAll(steps(agent, handling));
                case Setting.OfTarget(var target) -> target(agent, target).ifPresent(found::add);
                case Setting.OfTeam(var team) -> lead(agent, team).ifPresent(found::add);
                case Setting.OfBrand _,
                        Setting.OfAgent _,
                        Setting.OfCalendar _,
                        Setting.OfPolicy _,
                        Setting.OfWatch _,
                        Setting.OfEvent _,
                        Setting.OfLadder _,
                        Setting.OfAlertRule _,
                        Setting.OfCosts _,
                        Setting.OfKpiRules _ -> {}
            }
        }
        return new Held(found, cards, more);
    }

    private boolean tickets(String agent, Map<String, TicketCard> cards) {
        Optional<String> cursor = Optional.empty();
        do {
            var page = tickets.assignedTo(agent, cursor, PAGE);
            page.cards().forEach(card -> cards.put(CardView.ticketId(card), card));
            cursor = page.next();
        } while (cursor.isPresent() && cards.size() < MOST_TICKETS);
        return cursor.isPresent();
    }

    /** Any lead may approve, so nothing waits for one lead alone; words wait for their author. */
    private List<Found> approvals(String agent, String brand) {
        List<Found> found = new ArrayList<>();
        for (var conversation : cases.proposed(brand, MOST_PROPOSALS)) {
            if (isProposedBy(conversation, agent)) {
                var id = conversation.id().text();
                found.add(new Found(ItemKind.APPROVAL, "reply." + id, id));
            }
        }
        Optional<String> cursor = Optional.empty();
        for (int read = 0; read < MOST_POSTS; read += PAGE) {
            var page = posts.ofBrand(brand, cursor, PAGE);
            page.posts().stream()
                    .filter(post -> post.author().equals(agent) && isUnapproved(post))
                    .forEach(post -> found.add(new Found(ItemKind.APPROVAL, "post." + post.id())));
            cursor = page.next();
            if (cursor.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static boolean isProposedBy(Conversation conversation, String agent) {
        return conversation
                .ticket()
                .flatMap(ticket -> ticket.care().proposal())
                .filter(proposal -> proposal.author().equals(agent))
                .isPresent();
    }

    private static boolean isUnapproved(Post post) {
        return post.released().isEmpty()
                && post.placements().stream()
                        .anyMatch(placement -> placement.state() instanceof PostState.Waiting);
    }

    private static List<Found> channel(Agent agent, Channel channel) {
        boolean works =
                agent.channels().isEmpty()
                        ? agent.teams().isEmpty() || agent.teams().contains(channel.team())
                        : agent.channels().contains(channel.id());
        if (!works) {
            return List.of();
        }
        var account = new Found(ItemKind.CHANNEL, channel.id().toString());
        return channel.id().platform().equals("wecom")
                ? List.of(account, new Found(ItemKind.CONTACTS, channel.id().toString()))
                : List.of(account);
    }

    private static List<Found> standsIn(Agent agent, Roster roster, LocalDate today) {
        return roster.leaves().stream()
                .filter(leave -> leave.substitute().equals(Optional.of(agent.id())))
                .filter(leave -> !leave.to().isBefore(today))
                .map(
                        leave ->
                                new Found(
                                        ItemKind.STANDS_IN,
                                        roster.agent() + "." + leave.from(),
                                        leave.from() + "/" + leave.to()))
                .toList();
    }

    private static List<Found> steps(Agent agent, Handling handling) {
        return handling.plans().values().stream()
                .flatMap(List::stream)
                .filter(step -> names(step.owner(), agent))
                .map(step -> new Found(ItemKind.PLAN, step.id(), step.words()))
                .distinct()
                .toList();
    }

    private static Optional<Found> target(Agent agent, NoticeTarget target) {
        return names(target.name(), agent)
                ? Optional.of(new Found(ItemKind.TARGET, target.id(), target.name()))
                : Optional.empty();
    }

    private static Optional<Found> lead(Agent agent, Team team) {
        return team.leads().contains(agent.id())
                ? Optional.of(new Found(ItemKind.LEAD, team.id(), team.name()))
                : Optional.empty();
    }

    /** Whether the words hold the agent's name, or the sign-in name as a word of its own. */
    private static boolean names(String words, Agent agent) {
        var text = words.toLowerCase(Locale.ROOT);
        var name = agent.name().strip().toLowerCase(Locale.ROOT);
        var padded = " " + text.replaceAll("[^\\p{L}\\p{N}._-]+", " ") + " ";
        return padded.contains(" " + agent.id().toLowerCase(Locale.ROOT) + " ")
                || (name.length() >= SHORTEST_NAME
                        && (isLatin(name)
                                ? padded.contains(" " + name + " ")
                                : text.contains(name)));
    }

    /** Scripts without spaces have no words of their own. */
    private static boolean isLatin(String name) {
        return name.codePoints().allMatch(c -> c < 0x2E80);
    }
}
