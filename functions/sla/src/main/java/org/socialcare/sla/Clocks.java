package org.socialcare.sla;

import org.socialcare.aws.telling.UsedRules;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Timing.Ruled;
import org.socialcare.domain.ports.CatchUp;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindDue.Due;
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
    /**
     * A queue delays by whole seconds, rounded to the nearest; what comes that much too early is
     * waited for here. Waiting whole seconds, batches pile up: two of them take longer than one.
     */
    private static final Duration SHORT = Duration.ofMillis(500);

    private static final int TRIES = 5;

    private final LookAgain queue;
    private final FindConversation conversations;
    private final SaveChange changes;
    private final CatchUp catching;
    private final FindBrand brands;
    private final UsedRules rules;
    private final InstantSource clock;
    private final Consumer<Duration> pause;

    /**
     * @param brands and their rules, for verdicts only: whoever looks in vain reads none
     * @param pause returns when that much time has passed, at most half a second
     */
    Clocks(
            LookAgain queue,
            FindConversation conversations,
            SaveChange changes,
            CatchUp catching,
            FindBrand brands,
            UsedRules rules,
            InstantSource clock,
            Consumer<Duration> pause) {
        this.queue = queue;
        this.conversations = conversations;
        this.changes = changes;
        this.catching = catching;
        this.brands = brands;
        this.rules = rules;
        this.clock = clock;
        this.pause = pause;
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
            if (change.isEmpty()) return verdicts;
            if (change.get().entry().id().equals(there)) {
                // not a race: it is on record, and its clock was set anew without knowing that
                boolean known =
                        before.flatMap(c -> Timing.knowing(c, now))
                                .filter(catching::catchUp)
                                .isPresent();
                overtaken += known ? 0 : 1;
                continue;
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
