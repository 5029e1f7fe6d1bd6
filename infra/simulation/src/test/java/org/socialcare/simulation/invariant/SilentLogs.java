package org.socialcare.simulation.invariant;

import org.socialcare.simulation.history.Aftermath;
import org.socialcare.simulation.world.Shop;
import org.socialcare.simulation.world.Words;

import java.util.ArrayList;
import java.util.List;

/** Design, 5.7: nothing that functions print holds a message's words, a name or a secret. */
public final class SilentLogs implements Invariant {
    private static final List<String> MARKS = List.of(Words.MARK, Words.NAME, Shop.SECRET);

    @Override
    public List<String> broken(Aftermath after) {
        List<String> broken = new ArrayList<>();
        for (String line : after.lines()) {
            for (String mark : MARKS) {
                if (line.contains(mark)) broken.add(mark + " is printed: " + line);
            }
        }
        return broken;
    }
}
