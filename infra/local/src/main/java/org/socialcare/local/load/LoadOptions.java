package org.socialcare.local.load;

import java.time.Duration;
import java.util.Properties;

/**
 * How much is sent.
 *
 * @param port where the suite answers
 * @param messages distinct ones
 * @param customers whose conversations they belong to
 * @param lanes senders at work at the same time
 * @param seed the same seed repeats the same traffic, with ids of its own
 * @param patience how long may pass without progress until everything has settled
 */
record LoadOptions(int port, int messages, int customers, int lanes, long seed, Duration patience) {
    /**
     * Reads {@code port}, {@code messages}, {@code customers}, {@code lanes}, {@code seed} and
     * {@code patience} (seconds).
     */
    static LoadOptions from(Properties properties) {
        return new LoadOptions(
                number(properties, "port", 8080),
                number(properties, "messages", 20_000),
                number(properties, "customers", 500),
                number(properties, "lanes", 16),
                number(properties, "seed", 1),
                Duration.ofSeconds(number(properties, "patience", 120)));
    }

    private static int number(Properties properties, String name, int otherwise) {
        String value = properties.getProperty(name, "");
        try {
            int number = value.isEmpty() ? otherwise : Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the message below says it
        }
        throw new IllegalArgumentException(
                "-D" + name + " must be a positive whole number, not " + value);
    }
}
