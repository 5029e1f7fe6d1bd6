package org.socialcare.detect;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The counts of one file, in time order.
 *
 * @param name the file's name without {@code .csv}
 */
record Series(String name, List<Row> rows) {
    static final String ENDING = ".csv";

    private static final String HEADER = "timestamp,value";
    private static final long WINDOW = Duration.ofMinutes(5).toSeconds();

    Series {
        rows = List.copyOf(rows);
    }

    /**
     * @throws IllegalArgumentException naming file and line if a line is not what it should be
     */
    static Series read(Path file) {
        List<String> lines = lines(file);
        String header = lines.isEmpty() ? "" : lines.getFirst().replace("\uFEFF", "").strip();
        if (!header.equals(HEADER)) {
            throw wrong(file, 1, "the first line must be " + HEADER);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            try {
                rows.add(row(lines.get(i), rows));
            } catch (IllegalArgumentException bad) {
                throw wrong(file, i + 1, String.valueOf(bad.getMessage()));
            }
        }
        String name = String.valueOf(file.getFileName());
        return new Series(name.substring(0, name.length() - ENDING.length()), rows);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException(file + ": is not text in UTF-8", notText);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    file + ": cannot be read: " + unreadable, unreadable);
        }
    }

    private static Row row(String line, List<Row> before) {
        int comma = line.indexOf(',');
        if (comma < 0 || line.indexOf(',', comma + 1) >= 0) {
            throw new IllegalArgumentException("expected timestamp,value");
        }
        String timestamp = line.substring(0, comma).strip();
        Instant at = Timestamp.read(timestamp);
        Row row = new Row(timestamp, start(at, before), count(line.substring(comma + 1).strip()));
        if (!before.isEmpty() && !row.start().isAfter(before.getLast().start())) {
            throw new IllegalArgumentException(
                    timestamp + " is not five minutes later than the row before");
        }
        return row;
    }

    /** Rows a little early or late belong to the nearest window. */
    private static Instant start(Instant at, List<Row> before) {
        if (before.isEmpty()) return at;
        Instant first = before.getFirst().start();
        long seconds = Duration.between(first, at).toSeconds();
        return first.plusSeconds(Math.floorDiv(seconds + WINDOW / 2, WINDOW) * WINDOW);
    }

    private static long count(String value) {
        try {
            long count = new BigDecimal(value).longValueExact();
            if (count >= 0) return count;
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw new IllegalArgumentException(notACount(value), notWhole);
        }
        throw new IllegalArgumentException(notACount(value));
    }

    private static String notACount(String value) {
        return "\"" + value + "\" is no count of messages";
    }

    private static IllegalArgumentException wrong(Path file, int line, String why) {
        return new IllegalArgumentException(file + ":" + line + ": " + why);
    }
}
