package org.socialcare.training.rows;

import java.util.List;

/** A line of a tab-separated file, and where it stands. */
public record Line(String file, int number, List<String> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    /** The cell of this column, from 0. */
    public String cell(int column) {
        return cells.get(column);
    }

    /** What is wrong here. */
    public Problem problem(String what) {
        return new Problem(file, number, what);
    }
}
