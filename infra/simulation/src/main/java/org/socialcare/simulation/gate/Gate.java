package org.socialcare.simulation.gate;

import java.util.function.Supplier;

/** Every call passes through here, and may come to grief before or after its effect. */
public interface Gate {
    /** Lets everything through. */
    Gate OPEN = new Gate() {};

    /** Carries the call out, or does not; answers, or throws what the SDK would throw. */
    default <A> A pass(Call call, Supplier<A> effect) {
        return effect.get();
    }

    /** Whether the service takes the others of a batch, but not the one at that place. */
    default boolean refuses(Call call, int place) {
        return false;
    }
}
