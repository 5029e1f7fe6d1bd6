package org.socialcare.wire.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Unfolds a file: a line that begins with a space or tab goes on with the one before. */
final class Lines {
    private static final int LONGEST = 20_000;

    private Lines() {}

    static List<ContentLine> read(String file, Consumer<ICalendar.Problem> problems) {
        List<ContentLine> lines = new ArrayList<>();
        StringBuilder unfolded = new StringBuilder();
        int first = 1;
        int number = 0;
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                if (unfolded.length() <= LONGEST) unfolded.append(line, 1, line.length());
            } else {
                add(lines, first, unfolded, problems);
                unfolded.setLength(0);
                unfolded.append(line);
                first = number;
            }
        }
        add(lines, first, unfolded, problems);
        return lines;
    }

    private static void add(
            List<ContentLine> lines,
            int number,
            StringBuilder text,
            Consumer<ICalendar.Problem> problems) {
        if (text.toString().isBlank()) return;
        try {
            if (text.length() > LONGEST) {
                throw new Unusable(number, "is longer than " + LONGEST + " characters");
            }
            lines.add(ContentLine.read(number, text.toString()));
        } catch (Unusable unusable) {
            problems.accept(unusable.problem());
        }
    }
}
