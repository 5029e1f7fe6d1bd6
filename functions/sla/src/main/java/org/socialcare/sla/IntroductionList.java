package org.socialcare.sla;

import org.socialcare.domain.handover.Claiming;
import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.handover.Result;
import org.socialcare.domain.ports.KeepHandovers;
import org.socialcare.domain.ports.KeepHandovers.Saved;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The list of a handover as introductions change it: claimed, said or given back. */
final class IntroductionList {
    private static final int TRIES = 5;

    private final KeepHandovers handovers;
    private final InstantSource clock;

    IntroductionList(KeepHandovers handovers, InstantSource clock) {
        this.handovers = handovers;
        this.clock = clock;
    }

    /** As it is now; absent where the leaver has another handover meanwhile. */
    Optional<Handover> now(IntroductionRun run) {
        return handovers.find(run.brand(), run.leaver()).filter(run::isOf);
    }

    /**
     * Claims what the decision names on the list as it is at that moment.
     *
     * @param decision absent where nothing may be claimed any more
     */
    Optional<Claiming> claim(IntroductionRun run, Function<Handover, Optional<Claiming>> decision) {
        for (int i = 0; i < TRIES; i++) {
            var before = now(run);
            var claim = before.flatMap(decision);
            if (before.isEmpty() || claim.isEmpty() || claim.get().refs().isEmpty()) return claim;
            if (isKept(run, before.get(), claim.get().refs(), Introduction.State.CLAIMED)) {
                return claim;
            }
        }
        throw overtaken();
    }

    /** How far it is with these; what somebody has settled meanwhile stays as they did. */
    void note(IntroductionRun run, List<String> refs, Introduction.State how) {
        for (int i = 0; i < TRIES; i++) {
            var before = now(run);
            if (before.isEmpty() || isKept(run, before.get(), refs, how)) return;
        }
        throw overtaken();
    }

    /** False where somebody else was faster. */
    private boolean isKept(
            IntroductionRun run, Handover before, List<String> refs, Introduction.State how) {
        var at = clock.instant();
        return switch (HandingOver.introduced(before, refs, how, at)) {
            case Result.Refused _ -> true;
            case Result.Changed(var after, var changed) ->
                    handovers.save(after, deed(run, before, changed, how)) instanceof Saved.Done;
        };
    }

    /** Of each state of the list there is one deed at most. */
    private Deed deed(
            IntroductionRun run, Handover before, List<String> refs, Introduction.State how) {
        var words = how.name().toLowerCase(Locale.ROOT);
        return new Deed(
                "introducing-" + before.version(),
                words,
                before.version() + 1,
                clock.instant(),
                run.by(),
                Deed.What.INTRODUCED,
                ItemKind.CUSTOMER.word(),
                refs,
                words);
    }

    private static IllegalStateException overtaken() {
        return new IllegalStateException("overtaken " + TRIES + " times in a row");
    }
}
