package org.socialcare.domain.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Who spoke when, as far back as late arrivals and failed replies need it. Rounds are worked out
 * from these instants and not from the order in which anyone heard of them.
 *
 * @param asked when the customer said something that wants an answer, in order
 * @param answered when the brand answered, here or in the platform's own app, in order
 */
public record Turns(List<Instant> asked, List<Instant> answered) {
    /** Nobody has spoken yet. */
    public static final Turns NONE = new Turns(List.of(), List.of());

    private static final int MOST = 16;

    public Turns {
        asked = ordered(asked, all -> {});
        answered = ordered(answered, all -> {});
    }

    Turns withAsked(Instant at) {
        return new Turns(ordered(asked, all -> all.add(at)), answered);
    }

    Turns withAnswered(Instant at) {
        return new Turns(asked, ordered(answered, all -> all.add(at)));
    }

    Turns withoutAnswered(Instant at) {
        return new Turns(asked, ordered(answered, all -> all.remove(at)));
    }

    /**
     * The turns of a ticket that begins with this question. Answers stay: one of them may belong to
     * this question or to an older one that is still on its way.
     */
    Turns startingAt(Instant at) {
        return new Turns(List.of(at), answered);
    }

    /** When the customer last said something that wants an answer. */
    Optional<Instant> lastAsked() {
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
    }

    /** The unanswered runs of questions: each from its first question to the first answer after. */
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

    /** Forgets the oldest rounds, and what lies in the middle of a very long one. */
    Turns pruned() {
        if (asked.size() + answered.size() <= MOST) return this;
        List<Round> rounds = rounds();
        if (rounds.isEmpty()) return new Turns(asked, ends(answered));
        if (rounds.size() == 1) {
            // answers before the only round say nothing, and its own must stay the first
            return new Turns(ends(asked), ends(from(rounds.getFirst().start(), answered)));
        }
        Instant second = rounds.get(1).start();
        return new Turns(from(second, asked), from(second, answered)).pruned();
    }

    private static List<Instant> from(Instant at, List<Instant> instants) {
        return instants.stream().filter(i -> !i.isBefore(at)).toList();
    }

    private static List<Instant> ends(List<Instant> instants) {
        if (instants.size() <= MOST / 2) return instants;
        List<Instant> kept = new ArrayList<>();
        kept.add(instants.getFirst());
        kept.addAll(instants.subList(instants.size() - MOST / 2 + 1, instants.size()));
        return kept;
    }

    private static List<Instant> ordered(List<Instant> instants, Consumer<TreeSet<Instant>> edit) {
        TreeSet<Instant> all = new TreeSet<>(instants);
        edit.accept(all);
        return List.copyOf(all);
    }
}
