package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Who spoke when, as far back as late arrivals and failed replies need it. Rounds are worked out
 * from these instants and not from the order in which anyone heard of them.
 *
 * <p>Only the sixteen latest turns can still become others. Up to the horizon everything is
 * settled: rounds that had ended by then are forgotten, one that was under way keeps its start, and
 * whatever comes to be known later about that time changes nothing. Without a horizon a message
 * that comes after its answer was forgotten would look like one that nobody has answered.
 *
 * @param asked when the customer said something that wants an answer, in order
 * @param answered when the brand answered, here or in the platform's own app, in order; also the
 *     last answer before the horizon, for a ticket that begins before that
 * @param horizon the latest turn that is settled; absent while all are remembered
 */
public record Turns(List<Instant> asked, List<Instant> answered, Optional<Instant> horizon) {
    /** Nobody has spoken yet. */
    public static final Turns NONE = new Turns(List.of(), List.of(), Optional.empty());

    private static final int MOST = 16;

    public Turns {
        asked = ordered(asked, all -> {});
        answered = ordered(answered, all -> {});
    }

    Turns withAsked(Instant at) {
        if (isSettled(at)) return this;
        return new Turns(ordered(asked, all -> all.add(at)), answered, horizon);
    }

    Turns withAnswered(Instant at) {
        if (isSettled(at)) return this;
        return new Turns(asked, ordered(answered, all -> all.add(at)), horizon);
    }

    Turns withoutAnswered(Instant at) {
        if (isSettled(at)) return this;
        return new Turns(asked, ordered(answered, all -> all.remove(at)), horizon);
    }

    /**
     * The turns of a ticket that begins with this question. Answers stay: one of them may belong to
     * this question or to an older one that is still on its way. Somebody has to look at a question
     * even if it comes late, so that a horizon beyond it falls.
     */
    Turns startingAt(Instant at) {
        return new Turns(List.of(at), answered, horizon.filter(at::isAfter));
    }

    /** Whether nothing can change any more about that instant. */
    boolean isSettled(Instant at) {
        return horizon.filter(until -> !at.isAfter(until)).isPresent();
    }

    /** When the brand last answered since then. */
    Optional<Instant> lastAnswered(Instant since) {
        return answered.isEmpty() || answered.getLast().isBefore(since)
                ? Optional.empty()
                : Optional.of(answered.getLast());
    }

    /** The first answer after an instant, as far as they are remembered. */
    Optional<Instant> answeredAfter(Instant at) {
        return answered.stream().filter(at::isBefore).findFirst();
    }

    /** When the customer last said something that wants an answer. */
    Optional<Instant> lastAsked() {
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
    }

    /**
     * The unanswered runs of questions: each from its first question to the first answer after.
     * None where the last one of a ticket is settled.
     */
    List<Round> rounds() {
        List<Round> rounds = new ArrayList<>();
        int answer = 0;
        for (Instant question : asked) {
            if (!rounds.isEmpty() && rounds.getLast().covers(question)) continue;
            while (answer < answered.size() && answered.get(answer).isBefore(question)) answer++;
            rounds.add(
                    answer < answered.size()
                            ? new Round(question, Optional.of(answered.get(answer)))
                            : new Round(question, Optional.empty()));
        }
        return rounds;
    }

    /** Settles what is older than the sixteen latest turns. */
    Turns pruned() {
        List<Instant> open = new ArrayList<>();
        for (Instant at : asked) if (!isSettled(at)) open.add(at);
        for (Instant at : answered) if (!isSettled(at)) open.add(at);
        if (open.size() <= MOST) return this;
        Collections.sort(open);
        return settled(open.get(open.size() - MOST - 1));
    }

    private Turns settled(Instant until) {
        List<Instant> questions = after(until, asked);
        for (Round round : rounds()) {
            if (!round.start().isAfter(until) && !round.endedBy(until)) {
                questions.addFirst(round.start());
            }
        }
        List<Instant> answers = after(until, answered);
        if (answers.size() < answered.size()) {
            answers.addFirst(answered.get(answered.size() - answers.size() - 1));
        }
        return new Turns(questions, answers, Optional.of(until));
    }

    private static List<Instant> after(Instant until, List<Instant> instants) {
        List<Instant> after = new ArrayList<>();
        for (Instant at : instants) if (at.isAfter(until)) after.add(at);
        return after;
    }

    private static List<Instant> ordered(List<Instant> instants, Consumer<TreeSet<Instant>> edit) {
        TreeSet<Instant> all = new TreeSet<>(instants);
        edit.accept(all);
        return List.copyOf(all);
    }
}
