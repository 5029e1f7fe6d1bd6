package org.socialcare.domain.triage.model;

import org.socialcare.domain.triage.text.Letters;

/**
 * Cuts a text as it was written into one to five letters in a row within words: accents and letters
 * tell languages apart, what is said does not matter.
 */
public final class LetterPieces {
    /** A hash is a number below two to this power. */
    public static final int BITS = 16;

    private static final int MASK = (1 << BITS) - 1;
    private static final int LONGEST = 5;
    private static final int LIMIT = 300;

    private LetterPieces() {}

    /** The pieces of the first {@value #LIMIT} characters. */
    public static SparseVector of(String written) {
        int end = Math.min(written.length(), LIMIT);
        var tally = new Tally(LONGEST * end);
        int i = 0;
        while (i < end) {
            if (Letters.script(written.charAt(i)) == Letters.Script.NONE) {
                i++;
                continue;
            }
            int start = i;
            while (i < end && Letters.script(written.charAt(i)) != Letters.Script.NONE) i++;
            word(written, start, i, tally);
        }
        return tally.take();
    }

    private static void word(String written, int start, int end, Tally tally) {
        for (int from = start - 1; from <= end; from++) {
            int hash = 7;
            for (int i = from; i < Math.min(end + 1, from + LONGEST); i++) {
                boolean edge = i < start || i == end;
                hash = hash * 31 + (edge ? ' ' : Character.toLowerCase(written.charAt(i)));
                tally.add(place(hash));
            }
        }
    }

    private static int place(int hash) {
        int h = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        h = (h ^ h >>> 12) * 0x297a2d39;
        return (h ^ h >>> 15) & MASK;
    }
}
