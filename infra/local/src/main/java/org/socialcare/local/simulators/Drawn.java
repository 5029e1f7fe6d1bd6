package org.socialcare.local.simulators;

import java.util.random.RandomGenerator;

/** Draws ids. */
public final class Drawn {
    private static final String DIGITS = "0123456789";
    private static final String WORD =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" + DIGITS + "-_";

    private Drawn() {}

    /** Digits, the first of them not zero. */
    public static String digits(RandomGenerator random, int length) {
        return (1 + random.nextInt(9)) + from(DIGITS, random, length - 1);
    }

    /** Letters, digits, hyphens and underscores. */
    public static String word(RandomGenerator random, int length) {
        return from(WORD, random, length);
    }

    /** Lower-case hexadecimal. */
    public static String hex(RandomGenerator random, int length) {
        return from("0123456789abcdef", random, length);
    }

    private static String from(String alphabet, RandomGenerator random, int length) {
        StringBuilder drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }
}
