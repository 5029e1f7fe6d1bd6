package org.socialcare.fuzz;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fuzzer has told about a run.
 *
 * @param executions inputs tried
 * @param edges branches of our code that some input took
 * @param corpus inputs of which each takes a way no other takes
 */
record Figures(long executions, long edges, long corpus) {
    private static final Pattern LINE =
            Pattern.compile("#(\\d+)\\s.*\\bcov: (\\d+)\\b.*\\bcorp: (\\d+)\\b");

    /** From the last line that has figures. */
    static Figures of(List<String> lines) {
        Figures latest = new Figures(0, 0, 0);
        for (String line : lines) {
            Matcher found = LINE.matcher(line);
            if (found.find()) {
                latest =
                        new Figures(
                                Long.parseLong(found.group(1)),
                                Long.parseLong(found.group(2)),
                                Long.parseLong(found.group(3)));
            }
        }
        return latest;
    }
}
