package org.socialcare.domain.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A message in which everything personal is marked: {@code {PHONE|…}}. All names, numbers and
 * places in the file are made up.
 */
record MarkedRow(String language, String text, List<PersonalSpan> marked) {
    private static final Path FILE = Path.of("src/test/resources/privacy/rows.tsv");

    static List<MarkedRow> all() {
        try {
            return Files.readAllLines(FILE).stream().map(MarkedRow::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MarkedRow read(String line) {
        int tab = line.indexOf('\t');
        StringBuilder text = new StringBuilder();
        List<PersonalSpan> marked = new ArrayList<>();
        int at = tab + 1;
        while (at < line.length()) {
            int open = line.indexOf('{', at);
            if (open < 0) break;
            int bar = line.indexOf('|', open);
            int close = line.indexOf('}', bar);
            text.append(line, at, open);
            int start = text.length();
            text.append(line, bar + 1, close);
            PersonalKind kind = PersonalKind.valueOf(line.substring(open + 1, bar));
            marked.add(new PersonalSpan(kind, start, text.length()));
            at = close + 1;
        }
        text.append(line, at, line.length());
        return new MarkedRow(line.substring(0, tab), text.toString(), List.copyOf(marked));
    }
}
