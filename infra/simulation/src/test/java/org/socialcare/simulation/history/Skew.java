package org.socialcare.simulation.history;

import org.socialcare.simulation.chaos.Dice;

import java.time.Duration;
import java.util.function.Supplier;

/** How wrong one machine's clock is: it goes alike for a while, and then jumps, also back. */
final class Skew implements Supplier<Duration> {
    private static final int LOOKS_BETWEEN_JUMPS = 50;

    private final int most;
    private final Dice luck;
    private Duration wrong;

    /**
     * @param most seconds it may be wrong by; 0 for a clock that is right
     */
    Skew(int most, Dice luck) {
        this.most = most;
        this.luck = luck;
        this.wrong = drawn();
    }

    @Override
    public Duration get() {
        if (most > 0 && luck.below(LOOKS_BETWEEN_JUMPS) == 0) {
            wrong = drawn();
        }
        return wrong;
    }

    private Duration drawn() {
        return Duration.ofSeconds(most == 0 ? 0 : luck.between(-most, most));
    }
}
