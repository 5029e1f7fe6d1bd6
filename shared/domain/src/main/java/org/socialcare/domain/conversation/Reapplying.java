package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Moved;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changed policies hold for new clocks; here they are applied to those that run, because somebody
 * wants it. Each becomes what the brand's policies of now would have made of it at its start, and
 * what is on record about it stays. One that has fallen due has broken its promise, on record or
 * not, and is left alone, as are promises in words and tickets out of sight.
 */
public final class Reapplying {
    private Reapplying() {}

    /**
     * Who wants it, and why.
     *
     * @param run names the application: of one conversation it happens once
     */
    public record Wish(String run, String by, String reason) {}

    /** What would change; nothing where all clocks stand as they would be set now. */
    public static List<ClockShift> shifts(Conversation before, Brand brand, Instant now) {
        return moves(before, brand, now).stream().map(Move::shift).toList();
    }

    /** The change, absent where nothing changes. */
    public static Optional<Change> apply(Conversation before, Brand brand, Wish wish, Instant now) {
        List<Move> moves = moves(before, brand, now);
        if (moves.isEmpty()) return Optional.empty();
        Draft draft = Draft.of(before);
        draft.clocks(after(before.clocks(), moves, wish.run(), now));
        EntryBody body =
                new EntryBody.Handled.Reapplied(
                        wish.by(),
                        wish.run(),
                        wish.reason(),
                        moves.stream().map(Move::shift).toList());
        return Optional.of(draft.change(EntryIds.ours("reapply", wish.run()), body, now));
    }

    /** Whether that application has reached the conversation, as far as its clocks tell. */
    public static boolean isApplied(Conversation conversation, String run) {
        return conversation.clocks().stream()
                .anyMatch(clock -> clock.moved().filter(it -> it.run().equals(run)).isPresent());
    }

    /** A clock that changes: it begins, becomes another, or ends. */
    private record Move(Optional<Clock> was, Optional<Clock> now) {
        ClockShift shift() {
            return ClockShift.of(now.or(() -> was).orElseThrow(), was, now);
        }

        Optional<Clock> clock(String run, Instant at) {
            Optional<Instant> due = was.filter(clock -> !clock.paused()).map(Clock::due);
            return now.map(clock -> clock.moved(Optional.of(new Moved(run, at, due))));
        }
    }

    private static List<Clock> after(
            List<Clock> clocks, List<Move> moves, String run, Instant now) {
        List<Clock> after = new ArrayList<>();
        for (Clock clock : clocks) {
            Optional<Move> move =
                    moves.stream().filter(m -> m.was().equals(Optional.of(clock))).findFirst();
            if (move.isEmpty()) after.add(clock);
            else move.get().clock(run, now).ifPresent(after::add);
        }
        moves.stream()
                .filter(move -> move.was().isEmpty())
                .forEach(move -> move.clock(run, now).ifPresent(after::add));
        return after;
    }

    private static List<Move> moves(Conversation before, Brand brand, Instant now) {
        if (before.running().isEmpty() || before.aside().isPresent()) return List.of();
        Ticket ticket = before.running().get();
        List<Move> moves = new ArrayList<>();
        for (Clock clock : before.clocks()) {
            if (!isOpen(clock, ticket, now)) continue;
            Optional<Clock> anew =
                    anew(clock, before, ticket, brand).map(next -> next.recordedAs(clock));
            if (anew.filter(next -> isSame(clock, next)).isEmpty()) {
                moves.add(new Move(Optional.of(clock), anew));
            }
        }
        for (Clock begun : begun(before, ticket, brand)) {
            moves.add(new Move(Optional.empty(), Optional.of(begun)));
        }
        return moves;
    }

    /** It can still be kept: nobody has answered, and its time is not over. */
    private static boolean isOpen(Clock clock, Ticket ticket, Instant now) {
        return clock.kind().isOfPolicies()
                && clock.ticket() == ticket.number()
                && clock.stoppedAt().isEmpty()
                && !clock.breached()
                && (clock.paused() || clock.due().isAfter(now));
    }

    private static Optional<Clock> anew(
            Clock clock, Conversation before, Ticket ticket, Brand brand) {
        return switch (clock.kind()) {
            case FIRST_RESPONSE, NEXT_RESPONSE ->
                    Terms.of(brand, before.channel(), ticket, clock.kind())
                            .map(
                                    terms ->
                                            terms.clock(
                                                    clock.kind(),
                                                    clock.ticket(),
                                                    clock.round(),
                                                    clock.startedAt()));
            case RESOLUTION ->
                    new ResolutionClock(brand, before.channel(), ticket, ticket)
                            .anew(clock, before.turns().rounds(), ticket.care().waits());
            case UPDATE ->
                    new UpdateClocks(brand, before.channel(), ticket, ticket)
                            .anew(before.turns(), clock.startedAt());
            case PROMISE -> Optional.of(clock);
        };
    }

    /** Those of what waits without a promise so far. */
    private static List<Clock> begun(Conversation before, Ticket ticket, Brand brand) {
        Turns turns = before.turns();
        List<Clock> all =
                TicketClocks.after(
                        brand,
                        before.channel(),
                        ticket,
                        ticket,
                        ticket,
                        before.clocks(),
                        turns.rounds(),
                        turns,
                        turns);
        return TicketClocks.unsettled(all).stream()
                .filter(clock -> clock.ticket() == ticket.number())
                .filter(clock -> before.clocks().stream().noneMatch(c -> isSamePlace(c, clock)))
                .toList();
    }

    private static boolean isSamePlace(Clock one, Clock other) {
        boolean same =
                one.kind() == other.kind()
                        && one.ticket() == other.ticket()
                        && one.round() == other.round();
        return same
                && (one.kind() != ClockKind.UPDATE || one.startedAt().equals(other.startedAt()));
    }

    /** While a clock rests its instants mean nothing. */
    private static boolean isSame(Clock one, Clock other) {
        boolean same =
                one.policy().equals(other.policy())
                        && one.calendar().equals(other.calendar())
                        && one.target().equals(other.target())
                        && one.remaining().equals(other.remaining());
        return same
                && (one.paused()
                        || (one.due().equals(other.due())
                                && one.warnAt().equals(other.warnAt())
                                && one.steps().equals(other.steps())));
    }
}
