package org.socialcare.domain.handover;

import org.socialcare.domain.handover.HandoverItem.State;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What people do about a handover. Everything but the start is refused once it has ended. */
public final class HandingOver {
    private static final int LONGEST = 1_000;

    /** Later, customers have forgotten of whom they heard. */
    private static final Duration TAKEN_UP = Duration.ofDays(Handover.DAYS_SEARCHED);

    private HandingOver() {}

    /**
     * Somebody is going to leave. Where a handover of theirs was cancelled a short while ago, this
     * one takes up what customers were told: nobody hears of a successor again.
     *
     * @param former the latest handover of that leaver
     * @throws IllegalArgumentException if a day may not have that many introductions
     */
    public static Handover start(
            String brand,
            String leaver,
            LocalDate lastDay,
            int perDay,
            String by,
            Instant now,
            Optional<Handover> former) {
        if (perDay < 0 || perDay > 200) {
            throw new IllegalArgumentException("0 to 200 introductions a day, not " + perDay);
        }
        return new Handover(
                brand,
                leaver,
                lastDay,
                by,
                now,
                Handover.Status.RUNNING,
                Optional.empty(),
                perDay,
                former.flatMap(it -> takenUp(it, now)).orElse(now),
                List.of(),
                Optional.empty(),
                0);
    }

    private static Optional<Instant> takenUp(Handover former, Instant now) {
        boolean recent = now.isBefore(former.toldSince().plus(TAKEN_UP));
        return former.status() == Handover.Status.CANCELLED && recent
                ? Optional.of(former.toldSince())
                : Optional.empty();
    }

    /**
     * Items that are not taken get a successor, or another one. Refused as {@code no-successor} or
     * {@code unchanged}.
     *
     * @param note for the successor; may be empty
     */
    public static Result name(
            Handover before, Selection which, String successor, String note, Brand brand) {
        boolean known =
                brand.agent(successor)
                        .filter(agent -> !agent.closed() && !agent.id().equals(before.leaver()))
                        .isPresent();
        if (!known) {
            return new Result.Refused(
                    "no-successor", "A successor is somebody else who has an account.");
        }
        if (note.length() > LONGEST) return tooLong();
        return changed(
                before,
                item -> which.holds(item) && canBeNamed(item) && !item.isFor(successor),
                item -> item.named(successor, note.isEmpty() ? item.note() : note));
    }

    /** What a successor has accepted is theirs; a ticket that they have is given on as usual. */
    private static boolean canBeNamed(HandoverItem item) {
        boolean given = item.kind().equals(ItemKind.TICKET) && item.state() == State.GIVEN;
        return !item.isTaken() && !given;
    }

    /** The suite has given these to their successors; nothing where all are given already. */
    public static Result given(Handover before, List<String> refs) {
        return changed(
                before,
                item ->
                        item.kind().equals(ItemKind.TICKET)
                                && item.state() == State.NAMED
                                && refs.contains(item.ref()),
                item -> item.in(State.GIVEN));
    }

    /** Nobody has to take these over any more. */
    public static Handover gone(Handover before, List<String> tickets) {
        return before.each(
                item ->
                        item.kind().equals(ItemKind.TICKET)
                                && !item.isTaken()
                                && tickets.contains(item.ref()),
                item -> item.in(State.GONE));
    }

    /** A successor takes on what they were given. Refused as {@code unchanged}. */
    public static Result accept(Handover before, Selection which, String by) {
        return changed(
                before,
                item ->
                        which.holds(item)
                                && item.isFor(by)
                                && item.state() == State.GIVEN
                                && item.kind().isAccepted(),
                item -> item.in(State.ACCEPTED));
    }

    /**
     * Somebody says how an item was settled. Refused as {@code no-reason}, {@code reason-too-long},
     * {@code unchanged}, {@code ticket-held}, {@code lead-held} or {@code not-yours}.
     *
     * @param anybody whether others than the successor may say so
     */
    public static Result tick(
            Handover before, ItemKind kind, String ref, String note, String by, boolean anybody) {
        if (note.isBlank()) return new Result.Refused("no-reason", "Say how it was settled.");
        if (note.length() > LONGEST) return tooLong();
        Optional<HandoverItem> item = before.item(kind, ref);
        if (item.isEmpty() || item.get().isTaken()) return unchanged();
        if (!anybody && !item.get().isFor(by)) {
            return new Result.Refused("not-yours", "A lead or the one who is named says so.");
        }
        boolean held = item.get().state() == State.OPEN || item.get().state() == State.NAMED;
        if (kind.equals(ItemKind.TICKET) && held) {
            return new Result.Refused(
                    "ticket-held", "The leaver still has the ticket: name a successor.");
        }
        if (kind.equals(ItemKind.LEAD) && item.get().successor().isEmpty()) {
            return new Result.Refused(
                    "lead-held", "The leaver still leads the team: name a successor.");
        }
        return changed(
                before, each -> each.is(kind, ref), each -> each.noting(note).in(State.DONE));
    }

    /** A lead adds what the suite cannot find. Refused as {@code no-reason} or {@code full}. */
    public static Result add(Handover before, ItemKind kind, String ref, String words) {
        if (words.isBlank()) return new Result.Refused("no-reason", "Say what it is.");
        if (words.length() > LONGEST) return tooLong();
        if (before.items().size() >= Handover.MOST_ITEMS) {
            return new Result.Refused("full", "The list has " + Handover.MOST_ITEMS + " items.");
        }
        List<HandoverItem> items = new ArrayList<>(before.items());
        items.add(HandoverItem.of(new Found(kind, ref, words)));
        return new Result.Changed(before.with(items), List.of(ref));
    }

    /**
     * Customers hear of their successor, need not, or are still to hear of it. Refused as {@code
     * unchanged}, also where that was decided before.
     */
    public static Result introduced(
            Handover before, List<String> refs, Introduction.State how, Instant now) {
        return changed(
                before,
                item ->
                        item.kind().equals(ItemKind.CUSTOMER)
                                && refs.contains(item.ref())
                                && !item.introduction().isSettled(),
                item ->
                        item.introduced(
                                how == Introduction.State.WANTED
                                        ? Introduction.WANTED
                                        : new Introduction(how, Optional.of(now))));
    }

    /** What was done stays done. Refused as {@code no-reason} or {@code reason-too-long}. */
    public static Result cancel(Handover before, String by, String reason, Instant now) {
        if (reason.isBlank()) return new Result.Refused("no-reason", "Say why.");
        if (reason.length() > LONGEST) return tooLong();
        return new Result.Changed(
                before.ended(Handover.Status.CANCELLED, new Handover.End(by, now, reason)),
                List.of());
    }

    /** The account may be closed. Refused as {@code incomplete} while anything lacks. */
    public static Result close(Handover before, Completeness now, String by, Instant at) {
        return now.isComplete()
                ? new Result.Changed(
                        before.ended(Handover.Status.CLOSED, new Handover.End(by, at, "")),
                        List.of())
                : new Result.Refused(
                        "incomplete",
                        now.percent() + " % are settled, and an account is closed at 100 %.");
    }

    /** Whether an agent can be given a ticket of that team. */
    public static boolean canHave(Brand brand, String agent, String team) {
        return brand.agent(agent)
                .map(Agent::teams)
                .filter(teams -> teams.isEmpty() || teams.contains(team))
                .isPresent();
    }

    private static Result changed(
            Handover before, Predicate<HandoverItem> which, UnaryOperator<HandoverItem> change) {
        List<String> refs = before.items().stream().filter(which).map(HandoverItem::ref).toList();
        return refs.isEmpty() ? unchanged() : new Result.Changed(before.each(which, change), refs);
    }

    private static Result.Refused unchanged() {
        return new Result.Refused("unchanged", "There is nothing of the kind to be done.");
    }

    private static Result.Refused tooLong() {
        return new Result.Refused(
                "reason-too-long", "At most " + LONGEST + " characters are kept.");
    }
}
