package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words of an agent that the customer will hear from a person by then. Its clock stops with the
 * first answer written after it that reaches the platform, or when somebody takes it back.
 *
 * @param number counts within the ticket, from 1
 * @param by the agent who gave it
 * @param answers when answers to the customer were sent that were written after it, the earliest
 *     first; one that fails is taken out again
 * @param endedAt when it was moved, withdrawn, or said to be kept elsewhere
 */
public record Promise(
        int number,
        String by,
        Instant madeAt,
        Instant until,
        List<Instant> answers,
        Optional<Instant> endedAt) {
    /** Which of so many answers has kept it does not matter: one of them has arrived. */
    private static final int MOST_ANSWERS = 16;

    public Promise {
        answers = answers.stream().sorted().limit(MOST_ANSWERS).toList();
    }

    /** Whether the customer still waits for it. */
    public boolean stands() {
        return stop().isEmpty();
    }

    /** When it was kept or taken back, whichever came first. */
    Optional<Instant> stop() {
        if (answers.isEmpty()) return endedAt;
        Instant first = answers.getFirst();
        return endedAt.filter(first::isAfter).or(() -> Optional.of(first));
    }

    /** The customer was answered with words written then. */
    Promise answered(Instant written, Instant sent) {
        if (!written.isAfter(madeAt)) return this;
        List<Instant> all = new ArrayList<>(answers);
        all.add(sent);
        return new Promise(number, by, madeAt, until, all, endedAt);
    }

    /** That answer has surely not arrived. */
    Promise unanswered(Instant sent) {
        List<Instant> left = new ArrayList<>(answers);
        left.remove(sent);
        return new Promise(number, by, madeAt, until, left, endedAt);
    }

    Promise ended(Instant at) {
        return new Promise(number, by, madeAt, until, answers, Optional.of(at));
    }
}
