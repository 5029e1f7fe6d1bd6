package org.socialcare.fuzz;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** What Jazzer calls, by the names it looks for. */
public final class Entry {
    /** Name the reader and the attack on it. */
    static final String READER = "fuzz.reader";

    static final String ATTACK = "fuzz.attack";

    private static @Nullable Check check;

    private Entry() {}

    /** Once, before the first input. */
    public static void fuzzerInitialize() {
        Path root = Path.of(System.getProperty("repository.root", "."));
        String attack = System.getProperty(ATTACK, "");
        check =
                Attacks.all(root).getOrDefault(System.getProperty(READER, ""), List.of()).stream()
                        .filter(one -> one.name().equals(attack))
                        .findFirst()
                        .orElseThrow()
                        .check()
                        .get();
    }

    /** For every input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (check != null) check.check(input);
    }
}
