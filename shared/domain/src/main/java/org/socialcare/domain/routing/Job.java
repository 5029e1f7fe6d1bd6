package org.socialcare.domain.routing;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A running ticket as far as it matters who takes it. Most messages leave it as it is, so that the
 * index it is kept in is seldom written.
 *
 * @param due of the nearest clock, to the second; absent if none runs
 * @param hands through which it went
 */
public record Job(
        ConversationId conversation,
        ChannelId channel,
        String team,
        String language,
        Category category,
        Priority priority,
        Ticket.Status status,
        Instant openedAt,
        Optional<Instant> due,
        Passing hands) {
    /** Of a ticket that nobody has had yet. */
    public Job(
            ConversationId conversation,
            ChannelId channel,
            String team,
            String language,
            Priority priority,
            Ticket.Status status,
            Instant openedAt,
            Optional<Instant> due) {
        this(
                conversation,
                channel,
                team,
                language,
                Category.OTHER,
                priority,
                status,
                openedAt,
                due,
                Passing.NONE);
    }

    /** What a card says of it. */
    public static Job of(TicketCard card) {
        return new Job(
                card.conversation(),
                card.channel(),
                card.team(),
                card.language(),
                card.category(),
                card.priority(),
                status(card),
                card.openedAt(),
                card.clock().map(clock -> clock.due().truncatedTo(ChronoUnit.SECONDS)),
                Passing.of(card));
    }

    /** Whoever was passed a ticket has to act on it, also where the customer has been answered. */
    private static Ticket.Status status(TicketCard card) {
        return card.escalated() && card.assignee().isEmpty() ? Ticket.Status.OPEN : card.status();
    }

    /** Whether the customer asks for something without being angry or in need of care. */
    boolean isQuestion() {
        return priority == Priority.P3;
    }

    /** When it counts as due beside the others: earlier for customers who carry weight. */
    Instant turn() {
        return due.map(at -> at.minus(Passing.EARLIER.multipliedBy(hands.weight())))
                .orElse(Instant.MAX);
    }

    /** Whether its agent has left it alone for so long while a clock of it ran. */
    boolean isSatOn(Duration limit, Instant now) {
        return status == Ticket.Status.OPEN
                && due.isPresent()
                && hands.idleSince().filter(at -> !now.isBefore(at.plus(limit))).isPresent();
    }

    /** The same with one more to whom it does not go. */
    Job notTo(String agent) {
        return with(team, hands.satOnBy(agent));
    }

    Job inTeam(String other) {
        return with(other, hands);
    }

    private Job with(String newTeam, Passing newHands) {
        return new Job(
                conversation,
                channel,
                newTeam,
                language,
                category,
                priority,
                status,
                openedAt,
                due,
                newHands);
    }

    /** The place of its card in every list: {@link TicketCard#sortKey}. */
    public String sortKey() {
        return TicketCard.sortKey(due, conversation);
    }

    /**
     * What routing asks about hands and weight.
     *
     * @param idleSince since when the customer waits for an agent who does nothing; absent while
     *     nobody has the ticket
     * @param had whether somebody has or had it
     * @param previous who knows the customer
     * @param sat those to whom it does not come back: they did nothing, or passed it on
     * @param weight of the customer: 0 for nearly everybody
     * @param asked since when a direct message waits for an answer; absent while none does
     * @param forLeads whether it was passed on to the leads of its team and not handed back yet
     */
    public record Passing(
            Optional<Instant> idleSince,
            boolean had,
            Optional<String> previous,
            Set<String> sat,
            int weight,
            Optional<Instant> asked,
            boolean forLeads) {
        /** How much earlier a ticket has its turn for each unit of weight. */
        public static final Duration EARLIER = Duration.ofMinutes(10);

        /** Of a ticket that nobody has had yet. */
        public static final Passing NONE =
                new Passing(
                        Optional.empty(), false, Optional.empty(), Set.of(), 0, Optional.empty());

        private static final String VIP = "vip";
        private static final String INFLUENCE = "influence";

        public Passing {
            sat = Set.copyOf(sat);
        }

        /** Of a ticket that waits for no leads. */
        public Passing(
                Optional<Instant> idleSince,
                boolean had,
                Optional<String> previous,
                Set<String> sat,
                int weight,
                Optional<Instant> asked) {
            this(idleSince, had, previous, sat, weight, asked, false);
        }

        private Passing satOnBy(String agent) {
            Set<String> all = new HashSet<>(sat);
            all.add(agent);
            return new Passing(idleSince, had, previous, all, weight, asked, forLeads);
        }

        private static Passing of(TicketCard card) {
            var hands = card.hands();
            Optional<Instant> idle =
                    card.assignee().isPresent()
                            ? hands.since()
                                    .flatMap(
                                            since ->
                                                    card.waitingSince().map(at -> later(at, since)))
                            : Optional.empty();
            int weight =
                    (card.tags().contains(VIP) ? 2 : 0) + (card.tags().contains(INFLUENCE) ? 1 : 0);
            return new Passing(
                    idle.map(at -> at.truncatedTo(ChronoUnit.SECONDS)),
                    hands.since().isPresent(),
                    hands.previous(),
                    notTo(card),
                    weight,
                    asked(card).map(at -> at.truncatedTo(ChronoUnit.SECONDS)),
                    card.escalated() && card.stepsUp().getLast().up());
        }

        private static Set<String> notTo(TicketCard card) {
            Set<String> all = new HashSet<>(card.hands().sat());
            card.stepsUp().forEach(step -> all.addAll(step.passedOnBy()));
            return all;
        }

        /** The conversation's name tells whether it is one with its customer alone. */
        private static Optional<Instant> asked(TicketCard card) {
            return card.waitingSince()
                    .filter(
                            _ ->
                                    ConversationId.of(
                                                    card.channel(),
                                                    ThreadKey.direct(card.customer().id()))
                                            .equals(card.conversation()));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isBefore(other) ? other : one;
        }
    }
}
