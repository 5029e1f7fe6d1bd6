package org.socialcare.training.rows;

/**
 * A line that cannot be used; the lines beside it are.
 *
 * @param line from 1; 0 for the whole file
 */
public record Problem(String file, int line, String what) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + what : file + ", line " + line + ": " + what;
    }
}
