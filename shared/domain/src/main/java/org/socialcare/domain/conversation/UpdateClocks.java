package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.ClockStep;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clock of the silence since the customer last heard from the brand, or since the ticket
 * opened. Each answer begins another one. It runs while it is the brand's turn: the customer waits
 * for an answer, or both wait for a third party.
 */
final class UpdateClocks {
    private final Brand brand;
    private final ChannelId channel;
    private final Ticket was;
    private final Ticket ticket;

    /**
     * @param was the ticket before anything about it changed
     */
    UpdateClocks(Brand brand, ChannelId channel, Ticket was, Ticket ticket) {
        this.brand = brand;
        this.channel = channel;
        this.was = was;
        this.ticket = ticket;
    }

    /** Those that are settled now are among them, for the last time. */
    List<Clock> after(List<Clock> clocks, Turns before, Turns turns) {
        Instant since = turns.lastAnswered(ticket.openedAt()).orElse(ticket.openedAt());
        List<Clock> result = new ArrayList<>();
        Optional<Clock> current = Optional.empty();
        for (Clock clock : clocks) {
            if (clock.kind() != ClockKind.UPDATE) continue;
            if (clock.ticket() != ticket.number()) {
                result.add(clock);
            } else if (clock.startedAt().equals(since)) {
                current = Optional.of(clock);
            } else if (isOver(clock, turns, since)) {
                result.add(
                        clock.stopped(
                                clock.stoppedAt()
                                        .or(() -> turns.answeredAfter(clock.startedAt()))));
            }
        }
        current.map(clock -> Optional.of(again(clock, before, turns, since)))
                .orElseGet(() -> begun(clocks, before, turns, since))
                .ifPresent(result::add);
        return result;
    }

    /** A silence that began with an answer which never arrived is none. */
    private boolean isOver(Clock clock, Turns turns, Instant since) {
        Instant start = clock.startedAt();
        return start.isBefore(since)
                && (start.equals(ticket.openedAt())
                        || turns.isSettled(start)
                        || turns.answered().contains(start));
    }

    private Clock again(Clock clock, Turns before, Turns turns, Instant since) {
        Clock going = clock.stopped(Optional.empty());
        if (clock.breached()) return going;
        Terms terms =
                Terms.turned(brand, channel, was, ticket, ClockKind.UPDATE)
                        .filter(t -> t.replaces(clock))
                        .orElseGet(() -> Terms.of(brand, clock));
        boolean same =
                owed(before, was, since).equals(owed(turns, ticket, since))
                        && terms.policy().equals(clock.policy());
        return same ? going : measured(terms, turns, since).recordedAs(clock);
    }

    private Optional<Clock> begun(List<Clock> clocks, Turns before, Turns turns, Instant since) {
        return Terms.of(brand, channel, ticket, ClockKind.UPDATE)
                .map(terms -> measured(terms, turns, since))
                .map(clock -> earlier(clocks, since).map(clock::recordedAs).orElse(clock))
                .map(clock -> asBefore(clock, before, since));
    }

    /** The ticket turns out to have opened earlier than was known. */
    private Optional<Clock> earlier(List<Clock> clocks, Instant since) {
        return clocks.stream()
                .filter(c -> c.kind() == ClockKind.UPDATE && c.ticket() == ticket.number())
                .filter(c -> c.startedAt().equals(was.openedAt()) && c.startedAt().isAfter(since))
                .findFirst();
    }

    /**
     * A silence that was over, by an answer or the close, has said what it had to say until then.
     */
    private Clock asBefore(Clock clock, Turns before, Instant since) {
        Optional<Instant> over =
                before.answeredAfter(since)
                        .or(was::resolvedAt)
                        .filter(_ -> ticket.number() == was.number() && !clock.paused());
        if (over.isEmpty()) return clock;
        Instant end = over.get();
        return clock.recorded(
                        clock.warned() || clock.warnAt().isBefore(end),
                        clock.breached() || clock.due().isBefore(end))
                .stepping(step -> step.at().isBefore(end) ? step.onRecord() : step);
    }

    /**
     * The clock of that silence as the brand's policies of now would have set it; absent where they
     * promise nothing.
     */
    Optional<Clock> anew(Turns turns, Instant since) {
        return Terms.of(brand, channel, ticket, ClockKind.UPDATE)
                .map(terms -> measured(terms, turns, since));
    }

    private Clock measured(Terms terms, Turns turns, Instant since) {
        List<Round> owed = owed(turns, ticket, since);
        Clock clock = terms.clock(ClockKind.UPDATE, ticket.number(), 0, since);
        Optional<Instant> due = Segments.reached(terms.calendar(), terms.target(), owed);
        if (due.isEmpty()) {
            return clock.pausedWith(terms.target().minus(Segments.used(terms.calendar(), owed)));
        }
        Instant warn =
                Segments.reached(terms.calendar(), terms.warnTarget(), owed).orElse(due.get());
        return clock.measured(since, warn, due.get(), Optional.empty())
                .stepping(step -> moved(step, terms, owed));
    }

    private static ClockStep moved(ClockStep step, Terms terms, List<Round> owed) {
        return step.dueAt(
                Segments.reached(terms.calendar(), terms.part(step.step().percent()), owed)
                        .orElse(Calendar.NEVER));
    }

    private static List<Round> owed(Turns turns, Ticket of, Instant since) {
        return Segments.owed(turns.rounds(), of.care().waits(), since);
    }
}
