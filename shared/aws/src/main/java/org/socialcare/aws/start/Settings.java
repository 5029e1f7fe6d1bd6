package org.socialcare.aws.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a function's environment variables and reports everything that is wrong at once, through
 * {@link #orFail}.
 */
public final class Settings {
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    public Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The value; an empty text, and a problem noted, where there is none. */
    public String text(String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            problems.add(name + " is missing");
        }
        return value;
    }

    /** A whole number within bounds, or the default where the variable is not set. */
    public int number(String name, int fallback, int least, int most) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) return fallback;
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException notNumber) {
            // Told below, with the bounds.
        }
        problems.add(name + " is not a whole number from " + least + " to " + most + ": " + value);
        return fallback;
    }

    /**
     * @throws IllegalStateException naming every variable that is missing or wrong
     */
    public void orFail() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("; ", problems));
        }
    }
}
