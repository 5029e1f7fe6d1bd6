package org.socialcare.simulation.burst;

import org.socialcare.simulation.VirtualClock;
import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Gate;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Every call takes its time, and the process of whoever makes it may be gone before or after it.
 * Each thread is a process; one that set up the world does not die.
 */
final class Rush implements Gate {
    private static final ThreadLocal<Life> LIVES = new ThreadLocal<>();

    private final VirtualClock clock;
    private final Duration call;
    private final int deathsInTenThousand;

    /**
     * @param call how long a call takes, divided by how many make one at the same time
     */
    Rush(VirtualClock clock, Duration call, int deathsInTenThousand) {
        this.clock = clock;
        this.call = call;
        this.deathsInTenThousand = deathsInTenThousand;
    }

    /** The process is gone: an error, so that nothing in it can carry on. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;

        Died() {
            super("the process died", null, false, false);
        }
    }

    private static final class Life {
        private final Random chance;
        private boolean over;

        Life(long seed) {
            this.chance = new Random(seed);
        }
    }

    /** From now on this thread is a process that may die. */
    void begin(long seed) {
        LIVES.set(new Life(seed));
    }

    @Override
    public <A> A pass(Call made, Supplier<A> effect) {
        clock.pass(call);
        Life life = LIVES.get();
        if (life == null) return effect.get();
        if (life.over) throw new Died();
        if (life.chance.nextInt(10_000) >= deathsInTenThousand) return effect.get();
        life.over = true;
        if (life.chance.nextBoolean()) carryOut(effect);
        throw new Died();
    }

    private static void carryOut(Supplier<?> effect) {
        Objects.requireNonNull(effect.get());
    }
}
