package org.socialcare.domain.triage.model;

import java.util.List;

/**
 * Whole-number weights of hashed pieces: all columns of a piece stand side by side, so that one
 * piece costs one line of the processor's cache.
 *
 * @param kind of the pieces it is for
 * @param bits how many bits of a hash it uses: it has two to this power rows
 * @param heads whose columns follow each other in this order
 * @param cells row by row
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, made once; tables are never compared
public record Table(Kind kind, int bits, List<Head> heads, byte[] cells) {
    private static final int SIDE_BY_SIDE = 4;

    /** What is cut into pieces. */
    public enum Kind {
        /** What the message says: {@link Pieces}. */
        TEXT,
        /** How it is spelt: {@link LetterPieces}. */
        LETTERS
    }

    public Table {
        heads = List.copyOf(heads);
        int width = 0;
        for (var head : heads) width += head.columns();
        int most = kind == Kind.TEXT ? Pieces.BITS : LetterPieces.BITS;
        if (bits < 1 || bits > most) throw new IllegalArgumentException("bits: " + bits);
        if (cells.length != width << bits) {
            throw new IllegalArgumentException(
                    "expected " + (width << bits) + " cells, found " + cells.length);
        }
    }

    float[] sums(SparseVector pieces) {
        int width = cells.length >> bits;
        var sums = new float[width];
        int column = 0;
        for (; column + SIDE_BY_SIDE <= width; column += SIDE_BY_SIDE) four(pieces, column, sums);
        for (; column < width; column++) sums[column] = sum(pieces, column);
        return sums;
    }

    /** Four sums at once, for a processor that can add the next while it waits for the last. */
    private void four(SparseVector pieces, int column, float[] sums) {
        int width = cells.length >> bits;
        int mask = (1 << bits) - 1;
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int at = (pieces.place(i) & mask) * width + column;
            float value = pieces.value(i);
            first += cells[at] * value;
            second += cells[at + 1] * value;
            third += cells[at + 2] * value;
            fourth += cells[at + 3] * value;
        }
        sums[column] = first;
        sums[column + 1] = second;
        sums[column + 2] = third;
        sums[column + 3] = fourth;
    }

    private float sum(SparseVector pieces, int column) {
        int width = cells.length >> bits;
        int mask = (1 << bits) - 1;
        float sum = 0;
        for (int i = 0; i < pieces.size(); i++) {
            sum += cells[(pieces.place(i) & mask) * width + column] * pieces.value(i);
        }
        return sum;
    }

    /** What a piece says for a column, in the table's whole numbers. */
    int cell(int place, int column) {
        int row = place & ((1 << bits) - 1);
        return cells[row * (cells.length >> bits) + column];
    }

    /** The column of a label; -1 if none of the heads has one for it. */
    int column(Model.Asked asked) {
        int first = 0;
        for (var head : heads) {
            if (head.task() == asked.task()) {
                int own = head.column(asked.label());
                return own < 0 ? -1 : first + own;
            }
            first += head.columns();
        }
        return -1;
    }
}
