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
        int mask = (1 << bits) - 1;
        var sums = new float[width];
        for (int i = 0; i < pieces.size(); i++) {
            int row = (pieces.place(i) & mask) * width;
            float value = pieces.value(i);
            for (int column = 0; column < width; column++) {
                sums[column] += cells[row + column] * value;
            }
        }
        return sums;
    }

    /** What a piece says for a column, in the table's whole numbers. */
    int cell(int place, int column) {
        int row = place & ((1 << bits) - 1);
        return cells[row * (cells.length >> bits) + column];
    }
}
