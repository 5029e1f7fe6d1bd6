package org.socialcare.domain.triage.model;

import org.socialcare.domain.triage.text.Letters;

/**
 * Cuts a normalised text into pieces and hashes them: of spaced scripts the words, pairs of
 * neighbouring words and three to five letters of a word with its edges; of Han one to four
 * characters in a row; marks and pictograms as they are. Character pieces forgive typing errors and
 * endings, and Han needs no dictionary. Numbers of orders, parcels and telephones are all one
 * piece: their digits tell nothing, and many of them would drown the words beside them.
 */
public final class Pieces {
    /** A hash is a number below two to this power; a smaller table takes its lower bits. */
    public static final int BITS = 18;

    private static final int MASK = (1 << BITS) - 1;

    /** Half of the places is for Han alone: other scripts have many more pieces to collide with. */
    private static final int HAN_HALF = 1 << (BITS - 1);

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int LONGEST_HAN = 4;
    private static final int EDGE = ' ';

    /** A letter begins three pieces and a Han character four; words and pairs are fewer. */
    private static final int PER_CHARACTER = 4;

    // Different kinds of piece start from different numbers, so that they do not meet by design.
    private static final int WORD = 0x1f83d9ab;
    private static final int PAIR = 0x5be0cd19;
    private static final int LETTERS = 0x3c6ef372;
    private static final int HAN = 0x510e527f;
    private static final int MARK = 0x6a09e667;

    /** Fewer digits may mean something: 12315 is who one complains to. */
    private static final int LONG_NUMBER = 6;

    private final String text;
    private final Sink sink;
    private int neighbour;
    private int neighbourStart;

    private Pieces(String text, Sink sink) {
        this.text = text;
        this.sink = sink;
    }

    /** Takes pieces one by one, with where they stand in the text. */
    @FunctionalInterface
    interface Sink {
        void piece(int place, int start, int end);
    }

    /** Shows every piece of a text. */
    static void walk(String text, Sink sink) {
        new Pieces(text, sink).cut();
    }

    /**
     * The pieces of a text.
     *
     * @param text written by {@code Normaliser}
     * @param script of the letters that prevail: each has a liking of its own for each label
     */
    public static SparseVector of(String text, Letters.Script script) {
        var tally = Tally.of(PER_CHARACTER * text.length());
        walk(text, (place, _, _) -> tally.add(place));
        tally.add(place(MARK ^ script.name().hashCode()));
        return tally.take();
    }

    private void cut() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ') i++;
            else if (Letters.inSpacedWord(c)) i = word(i);
            else if (Letters.isHan(c)) i = han(i);
            else i = mark(i);
        }
    }

    private int word(int start) {
        int end = start;
        int hash = WORD;
        int digits = 0;
        boolean number = false;
        while (end < text.length() && inWord(end)) {
            char c = text.charAt(end++);
            hash = hash * 31 + c;
            digits = Character.isDigit(c) ? digits + 1 : 0;
            number |= digits == LONG_NUMBER;
        }
        if (number) {
            neighbour = 0;
            return end;
        }
        sink.piece(place(hash), start, end);
        if (neighbour != 0) {
            sink.piece(place((PAIR ^ neighbour) * 31 + hash), neighbourStart, end);
        }
        neighbour = hash;
        neighbourStart = start;
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int from = start - 1; from + length <= end + 1; from++) {
                letters(from, length, start, end);
            }
        }
        return end;
    }

    private boolean inWord(int i) {
        if (Letters.inSpacedWord(text.charAt(i))) return true;
        boolean apostrophe = text.charAt(i) == '\'';
        return apostrophe && i + 1 < text.length() && Letters.inSpacedWord(text.charAt(i + 1));
    }

    private void letters(int from, int length, int start, int end) {
        int hash = LETTERS + length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + (i < start || i >= end ? EDGE : text.charAt(i));
        }
        sink.piece(place(hash), Math.max(from, start), Math.min(from + length, end));
    }

    private int han(int start) {
        int end = start;
        while (end < text.length() && Letters.isHan(text.charAt(end))) end++;
        for (int from = start; from < end; from++) {
            int hash = HAN;
            for (int i = from; i < Math.min(end, from + LONGEST_HAN); i++) {
                hash = hash * 131 + text.charAt(i);
                sink.piece(place(hash) | HAN_HALF, from, i + 1);
            }
        }
        neighbour = 0;
        return end;
    }

    private int mark(int i) {
        char c = text.charAt(i);
        boolean two = Character.isHighSurrogate(c) && i + 1 < text.length();
        int hash = MARK ^ c * 31;
        if (two) hash = hash * 31 + text.charAt(i + 1);
        int end = two ? i + 2 : i + 1;
        sink.piece(place(hash), i, end);
        if (endsClause(c)) neighbour = 0;
        return end;
    }

    private static boolean endsClause(char c) {
        return switch (c) {
            case ',', '.', ';', '!', '?', '。', '、' -> true;
            default -> false;
        };
    }

    /** The finishing mix of MurmurHash3 (Appleby): every bit of the input moves every bit. */
    private static int place(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return (h ^ h >>> 16) & MASK & ~HAN_HALF;
    }
}
