package org.socialcare.simulation.invariant;

import org.socialcare.simulation.history.Aftermath;

import java.util.ArrayList;
import java.util.List;

/** A promise that holds whatever happens. */
public interface Invariant {
    /** All of them. */
    List<Invariant> ALL =
            List.of(
                    new ComesToRest(),
                    new AcknowledgedIsStored(),
                    new OnceAndInOrder(),
                    new EveryEntryTold(),
                    new NothingDropped(),
                    new NoReplyTwice(),
                    new OneAutomaticAnswer(),
                    new SilentLogs(),
                    new FiguresAgree(),
                    new WindowsAgree(),
                    new BreachesAgree());

    /** How it is not kept; empty if it is. */
    List<String> broken(Aftermath after);

    /** Its name and how it is broken, for every one that is. */
    static List<String> allBroken(Aftermath after) {
        List<String> broken = new ArrayList<>();
        for (Invariant invariant : ALL) {
            for (String how : invariant.broken(after)) {
                broken.add(invariant.getClass().getSimpleName() + ": " + how);
            }
        }
        return broken;
    }
}
