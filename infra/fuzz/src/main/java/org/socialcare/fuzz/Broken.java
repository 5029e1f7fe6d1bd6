package org.socialcare.fuzz;

import java.util.function.Supplier;

/** Something happened that never must: what a fuzzer looks for. */
public final class Broken extends AssertionError {
    private Broken(String what) {
        super(what);
    }

    static void unless(boolean held, Supplier<String> otherwise) {
        if (!held) throw new Broken(otherwise.get());
    }
}
