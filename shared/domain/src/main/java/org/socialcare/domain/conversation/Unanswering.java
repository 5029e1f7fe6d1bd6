package org.socialcare.domain.conversation;

import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A reply has surely not reached the customer: nothing it did may stand. */
final class Unanswering {
    private Unanswering() {}

    static void undo(Draft draft, Brand brand, Entry reply) {
        if (!isPrivate(reply) && usedThisAllowance(draft, reply)) {
            draft.allowance(draft.allowance().withSent(draft.allowance().sent() - 1));
        }
        if (isAutomatic(reply)) return;
        List<Round> rounds = draft.turns().rounds();
        answer(draft.turns(), reply.at())
                .ifPresent(at -> draft.turns(draft.turns().withoutAnswered(at)));
        boolean promised = isPromisedAgain(draft, reply);
        if (draft.running().isPresent()) {
            draft.remeasure(brand, rounds);
        } else if (promised || !rounds.equals(draft.turns().rounds())) {
            draft.ticket()
                    .filter(resolved -> wasWorkingOn(reply, resolved.number()))
                    .ifPresent(_ -> draft.remeasure(brand, rounds));
        }
    }

    /** Whether it had kept a promise; the ticket is one that waits for it again. */
    private static boolean isPromisedAgain(Draft draft, Entry reply) {
        Optional<Ticket> worked =
                draft.running()
                        .or(() -> draft.ticket().filter(t -> wasWorkingOn(reply, t.number())));
        if (worked.isEmpty()) return false;
        Ticket ticket = worked.get();
        Care care = ticket.care().unanswered(reply.at());
        draft.ticket(ticket.with(care));
        return !care.promises().equals(ticket.care().promises());
    }

    /**
     * The reply's own turn, unless that is settled by now. It has the reply's instant, or that of
     * the question it answered where the platform's clock was ahead of ours.
     */
    private static Optional<Instant> answer(Turns turns, Instant replied) {
        if (turns.isSettled(replied)) return Optional.empty();
        if (turns.answered().contains(replied)) return Optional.of(replied);
        return turns.answered().stream()
                .filter(at -> at.isAfter(replied) && turns.asked().contains(at))
                .findFirst();
    }

    /** What is said beside the public thread uses nothing of what is allowed in it. */
    private static boolean isPrivate(Entry reply) {
        return reply.body() instanceof EntryBody.Reply words && words.privately();
    }

    /** What the suite says by itself never counted as an answer. */
    private static boolean isAutomatic(Entry reply) {
        return reply.body() instanceof EntryBody.Reply words && words.automatic().isPresent();
    }

    /** A newer message of the customer has set the count back to nothing already. */
    private static boolean usedThisAllowance(Draft draft, Entry reply) {
        return draft.allowance()
                .lastCustomerAt()
                .filter(last -> last.isAfter(reply.at()))
                .isEmpty();
    }

    private static boolean wasWorkingOn(Entry reply, int ticket) {
        return reply.context()
                .ticket()
                .filter(t -> t.number() == ticket && t.status() != Ticket.Status.RESOLVED)
                .isPresent();
    }
}
