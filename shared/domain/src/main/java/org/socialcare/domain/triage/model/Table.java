package org.socialcare.domain.triage.model;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Whole-number weights of hashed pieces: all columns of a piece stand side by side, so that one
 * piece costs one line of the processor's cache.
 */
public final class Table {
    private static final int SIDE_BY_SIDE = 4;

    /** What is cut into pieces. */
    public enum Kind {
        /** What the message says: {@link Pieces}. */
        TEXT,
        /** How it is spelt: {@link LetterPieces}. */
        LETTERS
    }

    private final Kind kind;
    private final int bits;
    private final List<Head> heads;
    private final int width;
    private final byte[] cells;
    private final int first;

    private Table(Kind kind, int bits, List<Head> heads, byte[] bytes, int first, int size) {
        this.kind = kind;
        this.bits = bits;
        this.heads = List.copyOf(heads);
        this.cells = bytes;
        this.first = first;
        int columns = 0;
        for (var head : heads) columns += head.columns();
        width = columns;
        int most = kind == Kind.TEXT ? Pieces.BITS : LetterPieces.BITS;
        if (bits < 1 || bits > most) throw new IllegalArgumentException("bits: " + bits);
        if (size != size()) {
            throw new IllegalArgumentException("expected " + size() + " cells, found " + size);
        }
    }

    /**
     * A table of its own.
     *
     * @param bits how many bits of a hash it uses: it has two to this power rows
     * @param heads whose columns follow each other in this order
     * @param cells row by row, which the caller gives away
     */
    public static Table of(Kind kind, int bits, List<Head> heads, byte... cells) {
        return new Table(kind, bits, heads, cells, 0, cells.length);
    }

    /** A table whose cells are some of these bytes, which nobody changes any more. */
    static Table within(byte[] bytes, int first, int size, Kind kind, int bits, List<Head> heads) {
        return new Table(kind, bits, heads, bytes, first, size);
    }

    /** What its pieces are. */
    public Kind kind() {
        return kind;
    }

    /** The tasks it has columns for. */
    public List<Head> heads() {
        return heads;
    }

    int bits() {
        return bits;
    }

    /** How many cells it has. */
    int size() {
        return width << bits;
    }

    void write(ByteBuffer out) {
        out.put(cells, first, size());
    }

    float[] sums(SparseVector pieces) {
        var sums = new float[width];
        int column = 0;
        for (; column + SIDE_BY_SIDE <= width; column += SIDE_BY_SIDE) four(pieces, column, sums);
        for (; column < width; column++) sums[column] = sum(pieces, column);
        return sums;
    }

    /** Four sums at once, for a processor that can add the next while it waits for the last. */
    private void four(SparseVector pieces, int column, float[] sums) {
        int mask = (1 << bits) - 1;
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int at = first + (pieces.place(i) & mask) * width + column;
            float value = pieces.value(i);
            sum0 += cells[at] * value;
            sum1 += cells[at + 1] * value;
            sum2 += cells[at + 2] * value;
            sum3 += cells[at + 3] * value;
        }
        sums[column] = sum0;
        sums[column + 1] = sum1;
        sums[column + 2] = sum2;
        sums[column + 3] = sum3;
    }

    private float sum(SparseVector pieces, int column) {
        int mask = (1 << bits) - 1;
        float sum = 0;
        for (int i = 0; i < pieces.size(); i++) {
            sum += cells[first + (pieces.place(i) & mask) * width + column] * pieces.value(i);
        }
        return sum;
    }

    /** What a piece says for a column, in the table's whole numbers. */
    int cell(int place, int column) {
        int row = place & ((1 << bits) - 1);
        return cells[first + row * width + column];
    }

    /** The column of a label; -1 if none of the heads has one for it. */
    int column(Model.Asked asked) {
        int before = 0;
        for (var head : heads) {
            if (head.task() == asked.task()) {
                int own = head.column(asked.label());
                return own < 0 ? -1 : before + own;
            }
            before += head.columns();
        }
        return -1;
    }
}
