package org.socialcare.domain.triage.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** The rows of a tab-separated lexicon: blank lines and lines that begin with # say nothing. */
public final class TabbedFile {

    private TabbedFile() {}

    /** One row and where it stands, so that whoever refuses it can say so. */
    public record Row(String file, int line, List<String> cells) {

        public String cell(int column) {
            return cells.get(column);
        }

        public TabbedFileException wrong(String what) {
            return new TabbedFileException(file + ", line " + line + ": " + what);
        }
    }

    /**
     * Reads to the end and closes. Every row must have exactly this many cells, none of them empty.
     */
    public static List<Row> read(String file, Reader source, int columns) {
        var rows = new ArrayList<Row>();
        try (var lines = new BufferedReader(source)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.charAt(0) == '#') continue;
                var row = new Row(file, number, cells(line));
                if (row.cells().size() != columns) {
                    throw row.wrong("expected " + columns + " cells, found " + row.cells().size());
                }
                if (row.cells().contains("")) throw row.wrong("a cell is empty");
                rows.add(row);
            }
        } catch (IOException broken) {
            throw new TabbedFileException(file + " cannot be read", broken);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(line.substring(start, tab));
            start = tab + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }
}
