package org.socialcare.simulation.chaos;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance with a seed. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Whether something happens that happens so often in a thousand cases. */
    public boolean happens(int inThousand) {
        return inThousand > 0 && random.nextInt(1000) < inThousand;
    }

    /** A whole number from 0 up to, but not including, the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    public Duration millis(int least, int most) {
        return Duration.ofMillis(between(least, most));
    }
}
