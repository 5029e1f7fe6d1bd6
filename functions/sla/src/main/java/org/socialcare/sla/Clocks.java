package org.socialcare.sla;

import org.socialcare.aws.telling.UsedRules;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Timing.Ruled;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindDue;
import org.socialcare.domain.ports.FindDue.Due;
import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.domain.ports.LookAgain;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets clocks speak at their instant, and only those that are due. */
final class Clocks {
    /** How far ahead a sweep looks; what is nearer when it is set never waits for a sweep. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    /** After a longer silence the sweep catches up an hour at a time. */
    private static final Duration STRIDE = Duration.ofHours(1);

    /**
     * A queue delays by whole seconds; the rest of one is waited for here, so that what is due in
     * the same second speaks at its own instants and does not queue up at the second's end.
     */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private static final String SWEEP = "clocks";

    private static final int TRIES = 5;

    private final FindDue dues;
    private final LookAgain queue;
    private final KeepCursor cursor;
    private final FindConversation conversations;
    private final SaveChange changes;
    private final FindBrand brands;
    private final UsedRules rules;
    private final InstantSource clock;
    private final Consumer<Duration> pause;

    /**
     * @param brands and their rules, for verdicts only: whoever looks in vain reads none
     * @param pause returns when that much time has passed, at most a second
     */
    Clocks(
            FindDue dues,
            LookAgain queue,
            KeepCursor cursor,
            FindConversation conversations,
            SaveChange changes,
            FindBrand brands,
            UsedRules rules,
            InstantSource clock,
            Consumer<Duration> pause) {
        this.dues = dues;
        this.queue = queue;
        this.cursor = cursor;
        this.conversations = conversations;
        this.changes = changes;
        this.brands = brands;
        this.rules = rules;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Hands over everything that falls due from where the last sweep ended until two minutes from
     * now.
     */
    int sweep() {
        Instant now = clock.instant();
        Instant end = now.plus(AHEAD);
        Instant from = cursor.reached(SWEEP).orElse(now.minus(STRIDE));
        int handed = 0;
        while (from.isBefore(end)) {
            Instant to = from.plus(STRIDE).isBefore(end) ? from.plus(STRIDE) : end;
            List<Due> due = dues.between(from, to);
            queue.at(due);
            handed += due.size();
            cursor.advance(SWEEP, to);
            from = to;
        }
        return handed;
    }

    /** Records every verdict that is due; a clock that was stopped or moved says nothing. */
    int look(Due due) {
        Duration left = Duration.between(clock.instant(), due.at());
        if (left.isPositive() && left.compareTo(SHORT) <= 0) {
            pause.accept(left);
        }
        // asked once: a clock that is set back in between would find nothing due, and nobody
        // would look again
        Instant now = clock.instant();
        if (now.isBefore(due.at())) {
            queue.at(List.of(due));
            return 0;
        }
        int verdicts = 0;
        int overtaken = 0;
        String there = "";
        while (overtaken < TRIES) {
            var before = conversations.find(due.conversation());
            var change = before.flatMap(c -> Timing.fire(c, this::ruled, now));
            // what is on record already and would be said once more is not said
            if (change.isEmpty() || change.get().entry().id().equals(there)) {
                return verdicts;
            }
            switch (changes.save(change.get())) {
                case Saved.Done() -> verdicts++;
                // the due queue may bring one conversation to two of us at once
                case Saved.AlreadyThere(var entry) -> {
                    there = entry.id();
                    overtaken++;
                }
                case Saved.Overtaken() -> overtaken++;
            }
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }

    /** A verdict is recorded whether or not somebody has set the brand up. */
    private Optional<Ruled> ruled(String brand) {
        return brands.brand(brand).map(known -> new Ruled(rules.of(brand), known));
    }
}
