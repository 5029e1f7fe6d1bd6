package org.socialcare.domain.conversation;

import org.socialcare.domain.rules.On;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Priority;
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
    private final Ruling rules;

    Asking(Draft draft, Channel channel, Brand brand, Ruling rules) {
        this.draft = draft;
        this.channel = channel;
        this.brand = brand;
        this.rules = rules;
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
        Ticket asked =
                ticket.askedAgain(
                        Telling.of(ticket.understanding(), understanding),
                        moreUrgent(ticket.priority(), urgency));
        draft.ticket(rules.on(On.MESSAGE_RECEIVED, asked, understanding, askedBefore));
        draft.remeasure(brand, rounds);
    }

    private void open(Instant at, Understanding understanding, boolean again) {
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
                        0);
        On event = again ? On.TICKET_REOPENED : On.TICKET_OPENED;
        draft.open(rules.on(event, opened, understanding, again));
        draft.remeasure(brand, List.of());
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
