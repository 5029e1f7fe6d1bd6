package org.socialcare.domain.conversation;

import org.socialcare.domain.acting.Aside;
import org.socialcare.domain.acting.Emergency;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A customer wants something: a ticket opens or goes on. */
final class Asking {
    private static final Duration REOPENED_WITHIN = Duration.ofDays(3);

    private final Draft draft;
    private final Channel channel;
    private final Brand brand;
    private final Ruling rules;

    Asking(Draft draft, Channel channel, Brand brand, Ruling rules) {
        this.draft = draft;
        this.channel = channel;
        this.brand = brand;
        this.rules = rules;
    }

    /**
     * @param silent whether it has no words, such as a picture: it then says nothing about whether
     *     what came before it is spam
     */
    EntryBody.TicketEffect asked(Instant at, Understanding understanding, boolean silent) {
        Optional<Ticket> running = draft.running();
        if (running.isPresent()) return goOn(running.get(), at, understanding, silent);
        boolean again = draft.ticket().filter(t -> resolvedNotLongBefore(t, at)).isPresent();
        boolean spam = brand.handling().isSpam(understanding);
        Ticket opened = open(at, understanding, again, spam ? Aside.BY_WORDS : Aside.NEVER);
        if (opened.care().aside().isOutOfSight()) return EntryBody.TicketEffect.ASIDE;
        return again ? EntryBody.TicketEffect.REOPENED : EntryBody.TicketEffect.OPENED;
    }

    private EntryBody.TicketEffect goOn(
            Ticket ticket, Instant at, Understanding understanding, boolean silent) {
        Optional<Care.Burst> burst =
                Flood.next(ticket.care().burst(), draft.turns().asked(), at, brand.handling());
        Ticket counted = ticket.with(ticket.care().withBurst(burst));
        if (isTooMuch(counted, understanding)) {
            draft.ticket(counted);
            return EntryBody.TicketEffect.FLOODED;
        }
        Aside aside = ticket.care().aside();
        boolean back =
                aside == Aside.BY_WORDS && !silent && !brand.handling().isSpam(understanding);
        if (aside.isOutOfSight() && !back) {
            goOn(counted, at, understanding, Optional.empty());
            return EntryBody.TicketEffect.ASIDE;
        }
        if (!back) {
            goOn(counted, at, understanding, Optional.of(On.MESSAGE_RECEIVED));
            return EntryBody.TicketEffect.CONTINUED;
        }
        Ticket seen = counted.with(counted.care().withAside(Aside.NEVER));
        goOn(seen, at, understanding, Optional.of(On.TICKET_OPENED));
        boolean hidden = draft.running().filter(t -> t.care().aside().isOutOfSight()).isPresent();
        return hidden ? EntryBody.TicketEffect.ASIDE : EntryBody.TicketEffect.OPENED;
    }

    /**
     * Whoever waits already is not made to wait anew by one message more. What is urgent or
     * sensitive is never one of too many, and nor is the first word after an answer.
     */
    private boolean isTooMuch(Ticket ticket, Understanding understanding) {
        return ticket.care()
                        .burst()
                        .filter(burst -> burst.count() > brand.handling().floodFrom())
                        .isPresent()
                && ticket.waitingSince().isPresent()
                && !understanding.has(RiskFlag.EMERGENCY)
                && !understanding.has(RiskFlag.SENSITIVE)
                && !understanding.has(RiskFlag.ABUSE_THREAT);
    }

    /**
     * @param on for what the brand's rules take it; absent where nobody sees the ticket
     */
    private void goOn(Ticket ticket, Instant at, Understanding understanding, Optional<On> on) {
        List<Round> rounds = draft.turns().rounds();
        draft.turns(draft.turns().withAsked(at));
        boolean askedBefore = ticket.waitingSince().isPresent();
        Priority urgency = moreUrgent(ticket.priority(), Priority.of(understanding, askedBefore));
        Understanding telling = Telling.of(ticket.understanding(), understanding);
        Ticket asked =
                ticket.askedAgain(telling, urgency).with(careOf(ticket, understanding, telling));
        Ticket ruled =
                on.map(event -> rules.on(event, asked, understanding, again(event, askedBefore)))
                        .orElse(asked);
        boolean alarms = ruled.priority() == Priority.P0 && ticket.priority() != Priority.P0;
        draft.ticket(alarms ? ruled.withAssignee(Optional.empty(), ruled.team(), at) : ruled);
        draft.remeasure(brand, rounds);
    }

    private static boolean again(On event, boolean askedBefore) {
        return event == On.MESSAGE_RECEIVED && askedBefore;
    }

    /** That something said is sensitive stays so when something else said is more telling. */
    private Care careOf(Ticket ticket, Understanding next, Understanding telling) {
        boolean hides =
                !telling.has(RiskFlag.SENSITIVE)
                        && (next.has(RiskFlag.SENSITIVE)
                                || ticket.understanding().has(RiskFlag.SENSITIVE));
        Care care = ticket.care().withKinds(Emergency.of(next)).withTier(rules.tier());
        return hides && care.approval().isEmpty() && brand.handling().approval()
                ? care.withApproval(Optional.of(true))
                : care;
    }

    private Ticket open(Instant at, Understanding understanding, boolean again, Aside aside) {
        int number = draft.ticket().map(Ticket::number).orElse(0) + 1;
        Ticket opened =
                new Ticket(
                        number,
                        Ticket.Status.OPEN,
                        at,
                        understanding,
                        Priority.of(understanding, again),
                        channel.team(),
                        Optional.empty(),
                        Optional.of(at),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        0,
                        Set.of(),
                        Care.NONE
                                .withProposal(pending())
                                .withAside(aside)
                                .withHands(draft.ticket().map(Hands::after).orElse(Hands.NONE))
                                .withKinds(Emergency.of(understanding))
                                .withTier(rules.tier()));
        On event = again ? On.TICKET_REOPENED : On.TICKET_OPENED;
        boolean seen = !aside.isOutOfSight();
        Ticket ruled = seen ? rules.on(event, opened, understanding, again) : opened;
        draft.open(ruled);
        draft.remeasure(brand, List.of());
        return ruled;
    }

    /** A reply to the last ticket that is still waiting for a second person must not get lost. */
    private Optional<Care.Proposal> pending() {
        return draft.ticket().flatMap(ticket -> ticket.care().proposal());
    }

    private static boolean resolvedNotLongBefore(Ticket ticket, Instant at) {
        return ticket.resolvedAt()
                .filter(resolved -> !at.isAfter(resolved.plus(REOPENED_WITHIN)))
                .isPresent();
    }

    private static Priority moreUrgent(Priority one, Priority other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
