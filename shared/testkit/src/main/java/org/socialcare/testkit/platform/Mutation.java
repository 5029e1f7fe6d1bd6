package org.socialcare.testkit.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks content the way broken senders and attackers do. */
final class Mutation {
    private static final List<String> POISON =
            List.of(
                    "null",
                    "{}",
                    "[]",
                    "\"\"",
                    "0",
                    "-1",
                    "1e999",
                    "99999999999999999999",
                    "true",
                    "\\u0000",
                    "\\ud800",
                    "<",
                    "]]>",
                    "<!DOCTYPE x>",
                    "&x;",
                    "|",
                    "\u0000",
                    "😀");

    private Mutation() {}

    static byte[] of(byte[] content, Random random) {
        byte[] mutated = content;
        for (int i = 0; i <= random.nextInt(3); i++) {
            mutated = once(mutated, random);
        }
        return mutated;
    }

    private static byte[] once(byte[] content, Random random) {
        int from = random.nextInt(content.length + 1);
        int to = Math.min(content.length, from + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> replaced(content, from, to, new byte[0]);
            case 1 -> replaced(content, to, to, Arrays.copyOfRange(content, from, to));
            case 2 -> replaced(content, from, to, poison(random));
            default -> byteChanged(content, random);
        };
    }

    private static byte[] byteChanged(byte[] content, Random random) {
        byte[] changed = content.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] poison(Random random) {
        return Signing.utf8(POISON.get(random.nextInt(POISON.size())));
    }

    private static byte[] replaced(byte[] content, int from, int to, byte[] by) {
        byte[] result = new byte[content.length - (to - from) + by.length];
        System.arraycopy(content, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(content, to, result, from + by.length, content.length - to);
        return result;
    }
}
