package org.socialcare.domain.handover;

import java.util.Optional;

/**
 * One thing that somebody else has to have in the end.
 *
 * @param ref what it is, unique among those of its kind: a conversation with its ticket's number, a
 *     channel, a setting
 * @param about more of it: a customer's id, or the words of what was added by hand; may be empty
 * @param note what the successor should know of it, or how it was settled; may be empty
 * @param turn how often it came back after it was settled
 */
public record HandoverItem(
        ItemKind kind,
        String ref,
        String about,
        Optional<String> successor,
        State state,
        String note,
        Introduction introduction,
        int turn) {
    /** How far it is. */
    public enum State {
        /** Nobody is named. */
        OPEN,
        /** Somebody is named, to whom the suite has still to give it. */
        NAMED,
        /** The successor has it and has not said yes. */
        GIVEN,
        ACCEPTED,
        /** Somebody says how it was settled. */
        DONE,
        /** There is no such thing any more. */
        GONE
    }

    static HandoverItem of(Found found) {
        return new HandoverItem(
                found.kind(),
                found.ref(),
                found.about(),
                Optional.empty(),
                State.OPEN,
                "",
                found.kind().equals(ItemKind.CUSTOMER) ? Introduction.WANTED : Introduction.NONE,
                0);
    }

    /** Whether nothing is left to do about it. */
    public boolean isSettled() {
        return isTaken() && introduction.isSettled();
    }

    /** Whether somebody has it for good, or nobody has to. */
    public boolean isTaken() {
        return state == State.ACCEPTED || state == State.DONE || state == State.GONE;
    }

    /** Whether a customer has still to hear of a successor, or it is still to be decided. */
    boolean isUntold() {
        return kind.equals(ItemKind.CUSTOMER) && !introduction.isSettled();
    }

    /** Whether a successor has the customer, who may hear of it as soon as that can be said. */
    public boolean waitsForIntroduction() {
        return isTaken()
                && successor.isPresent()
                && introduction.state() == Introduction.State.WANTED;
    }

    /** Whether it is this one's to do. */
    public boolean isFor(String agent) {
        return successor.equals(Optional.of(agent));
    }

    boolean is(ItemKind wanted, String name) {
        return kind.equals(wanted) && ref.equals(name);
    }

    HandoverItem in(State next) {
        return new HandoverItem(kind, ref, about, successor, next, note, introduction, turn);
    }

    /** With what is known of it now. */
    HandoverItem knowing(String more) {
        return new HandoverItem(kind, ref, more, successor, state, note, introduction, turn);
    }

    HandoverItem noting(String words) {
        return new HandoverItem(kind, ref, about, successor, state, words, introduction, turn);
    }

    HandoverItem named(String agent, String words) {
        return new HandoverItem(
                kind, ref, about, Optional.of(agent), whenNamed(), words, introduction, turn);
    }

    /** Only tickets have to be given by the suite. */
    private State whenNamed() {
        return kind.equals(ItemKind.TICKET) ? State.NAMED : State.GIVEN;
    }

    HandoverItem introduced(Introduction next) {
        return new HandoverItem(kind, ref, about, successor, state, note, next, turn);
    }

    /** The leaver has it again; whoever was named before is still meant. */
    HandoverItem backAgain() {
        return new HandoverItem(
                kind,
                ref,
                about,
                successor,
                successor.isPresent() ? whenNamed() : State.OPEN,
                note,
                introduction,
                turn + 1);
    }
}
