package org.socialcare.domain.conversation;

import org.socialcare.domain.acting.Emergency;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A customer wants something: a ticket opens or goes on. */
final class Asking {
    private static final Duration REOPENED_WITHIN = Duration.ofDays(3);

    private final Draft draft;
    private final Channel channel;
    private final Brand brand;

    Asking(Draft draft, Channel channel, Brand brand) {
        this.draft = draft;
        this.channel = channel;
        this.brand = brand;
    }

    EntryBody.TicketEffect asked(Instant at, Understanding understanding) {
        Optional<Ticket> running = draft.running();
        if (running.isPresent()) {
            goOn(running.get(), at, understanding);
            return EntryBody.TicketEffect.CONTINUED;
        }
        boolean again = draft.ticket().filter(t -> resolvedNotLongBefore(t, at)).isPresent();
        open(at, understanding, again);
        return again ? EntryBody.TicketEffect.REOPENED : EntryBody.TicketEffect.OPENED;
    }

    private void goOn(Ticket ticket, Instant at, Understanding understanding) {
        List<Round> rounds = draft.turns().rounds();
        draft.turns(draft.turns().withAsked(at));
        boolean askedBefore = ticket.waitingSince().isPresent();
        Priority urgency = Priority.of(understanding, askedBefore);
        Understanding telling = Telling.of(ticket.understanding(), understanding);
        draft.ticket(
                ticket.askedAgain(telling, moreUrgent(ticket.priority(), urgency))
                        .with(careOf(ticket, understanding, telling)));
        draft.remeasure(brand, rounds);
    }

    /** That something said is sensitive stays so when something else said is more telling. */
    private Care careOf(Ticket ticket, Understanding next, Understanding telling) {
        boolean hides =
                !telling.has(RiskFlag.SENSITIVE)
                        && (next.has(RiskFlag.SENSITIVE)
                                || ticket.understanding().has(RiskFlag.SENSITIVE));
        Care care = ticket.care().withKinds(Emergency.of(next));
        return hides && care.approval().isEmpty() && brand.handling().approval()
                ? care.withApproval(Optional.of(true))
                : care;
    }

    private void open(Instant at, Understanding understanding, boolean again) {
        int number = draft.ticket().map(Ticket::number).orElse(0) + 1;
        draft.open(
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
                        Care.NONE.withProposal(pending()).withKinds(Emergency.of(understanding))));
        draft.remeasure(brand, List.of());
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
