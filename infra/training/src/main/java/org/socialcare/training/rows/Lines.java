package org.socialcare.training.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads tab-separated files line by line, so that one that is broken costs nothing but itself. */
public final class Lines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Lines() {}

    /**
     * The lines with the right number of cells and some text in the first one; blank ones are
     * passed over.
     *
     * @param fewest cells a line must have
     * @param most cells a line may have
     * @param problems is told of every other line, and of a file that cannot be read
     */
    public static List<Line> read(Path file, int fewest, int most, Consumer<Problem> problems) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            problems.accept(new Problem(name, 0, "cannot be read: " + unreadable));
            return List.of();
        }
        var lines = new ArrayList<Line>();
        int number = 0;
        for (int start = 0, end; start < bytes.length; start = end + 1) {
            end = start;
            while (end < bytes.length && bytes[end] != '\n') end++;
            number++;
            try {
                var line = line(name, number, text(bytes, start, end));
                if (line.cells().equals(List.of(""))) continue;
                int cells = line.cells().size();
                if (cells < fewest || cells > most) {
                    problems.accept(
                            line.problem("has " + cells + " cells, not " + asked(fewest, most)));
                } else if (line.cells().stream().limit(fewest).anyMatch(String::isBlank)) {
                    problems.accept(line.problem("has an empty cell"));
                } else {
                    lines.add(line);
                }
            } catch (CharacterCodingException broken) {
                problems.accept(new Problem(name, number, "is not UTF-8"));
            }
        }
        return lines;
    }

    private static String asked(int fewest, int most) {
        return fewest == most ? "" + fewest : fewest + " to " + most;
    }

    private static String text(byte[] bytes, int start, int end) throws CharacterCodingException {
        int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        var buffer = ByteBuffer.wrap(bytes, start, last - start);
        String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Line line(String file, int number, String text) {
        return new Line(file, number, Arrays.asList(text.split("\t", -1)));
    }
}
