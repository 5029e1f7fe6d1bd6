package org.socialcare.local.demo;

import java.util.Properties;

/**
 * How lively the shop is.
 *
 * @param seed the same seed brings the same customers with the same matters
 * @param pace 2 makes everything half as fast
 * @param patience visits that may wait for an answer before nobody new comes in
 */
record ShopSettings(long seed, double pace, int patience) {
    /** Reads {@code demo.seed}, {@code demo.pace} and {@code demo.waiting}. */
    static ShopSettings from(Properties properties) {
        return new ShopSettings(
                (long) number(properties, "demo.seed", "2026"),
                number(properties, "demo.pace", "1"),
                (int) number(properties, "demo.waiting", "30"));
    }

    private static double number(Properties properties, String name, String otherwise) {
        String value = properties.getProperty(name, otherwise);
        try {
            double number = Double.parseDouble(value);
            if (number > 0 && number < 1e15) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the message below says it
        }
        throw new IllegalArgumentException(name + " must be a positive number, not " + value);
    }
}
