package org.socialcare.bench.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A dated table of list prices. */
final class Prices {
    private final Properties table;

    private Prices(Properties table) {
        this.table = table;
    }

    /** The table beside this class. */
    static Prices published() {
        var table = new Properties();
        try (InputStream in = Prices.class.getResourceAsStream("prices.properties")) {
            if (in == null) throw new IllegalStateException("prices.properties is missing");
            table.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Prices(table);
    }

    String date() {
        return text("date");
    }

    String region() {
        return text("region");
    }

    /**
     * @throws IllegalArgumentException naming a price that is missing, or is none
     */
    double dollars(String name) {
        try {
            double dollars = Double.parseDouble(text(name));
            if (dollars >= 0) return dollars;
        } catch (NumberFormatException notNumber) {
            // Said below, with the name.
        }
        throw new IllegalArgumentException("the price " + name + " is not an amount of dollars");
    }

    private String text(String name) {
        String value = table.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the price " + name + " is missing");
        }
        return value;
    }
}
