package org.socialcare.wire.notices;

import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Notice.Part;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The parts of a notice as lines of harmless text, as many as a service takes. */
final class Lines {
    /** Characters of a title; the strictest service, Slack's header, takes 150. */
    static final int LONGEST_TITLE = 140;

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_TEXT = 200;

    private Lines() {}

    /** How a service makes text harmless. */
    @FunctionalInterface
    interface Safe {
        String line(String text, int most);
    }

    static List<String> of(Notice notice, Safe safe, String quoteMark) {
        List<String> lines = new ArrayList<>();
        for (Part part : notice.parts()) {
            lines.add(
                    switch (part) {
                        case Part.Figure(var label, var value) ->
                                safe.line(label, LONGEST_LABEL)
                                        + ": "
                                        + safe.line(value, LONGEST_TEXT);
                        case Part.Remark(var words) -> safe.line(words, LONGEST_TEXT);
                        case Part.Quote(var words) -> quoteMark + safe.line(words, LONGEST_TEXT);
                    });
        }
        return lines;
    }

    /**
     * As many whole lines as fit, and a mark where some were left out.
     *
     * @param between what stands between two lines
     * @param most what they may measure together
     */
    static String joined(
            List<String> lines, String between, int most, ToIntFunction<String> measure) {
        int room = most - measure.applyAsInt(between + Plain.MORE);
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            String next = out.isEmpty() ? line : between + line;
            room -= measure.applyAsInt(next);
            if (room < 0) {
                return out.append(out.isEmpty() ? "" : between).append(Plain.MORE).toString();
            }
            out.append(next);
        }
        return out.toString();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
