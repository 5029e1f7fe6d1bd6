package org.socialcare.domain.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How often one rule of a trial fires.
 *
 * @param would by the draft
 * @param did by the rules that were live then
 * @param gained by the draft where it did not then
 * @param lost then, where it would not by the draft
 * @param examples the newest of what it would fire for
 */
public record Tally(int would, int did, int gained, int lost, List<Example> examples) {
    static final Tally NONE = new Tally(0, 0, 0, 0, List.of());

    private static final int MOST_EXAMPLES = 5;

    public Tally {
        examples = List.copyOf(examples);
    }

    /** A message by its place, without its words. */
    public record Example(String conversation, String entry, Instant at) {}

    Tally with(Example message, boolean wouldFire, boolean didFire) {
        List<Example> kept = new ArrayList<>(examples);
        if (wouldFire && kept.size() < MOST_EXAMPLES) kept.add(message);
        return new Tally(
                would + (wouldFire ? 1 : 0),
                did + (didFire ? 1 : 0),
                gained + (wouldFire && !didFire ? 1 : 0),
                lost + (didFire && !wouldFire ? 1 : 0),
                kept);
    }
}
