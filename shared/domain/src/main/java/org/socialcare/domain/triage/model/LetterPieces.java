package org.socialcare.domain.triage.model;

import org.socialcare.domain.triage.text.Letters;

/**
 * Cuts a text as it was written into one to four letters in a row within words: accents and letters
 * tell languages apart, what is said does not matter.
 */
public final class LetterPieces {
    /** A hash is a number below two to this power. */
    public static final int BITS = 15;

    private static final int MASK = (1 << BITS) - 1;
    private static final int LONGEST = 4;
    private static final int LIMIT = 300;

    private LetterPieces() {}

    /** The pieces of the first {@value #LIMIT} characters. */
    public static SparseVector of(String written) {
        int end = Math.min(written.length(), LIMIT);
        var tally = Tally.of(LONGEST * end);
        var word = new char[end + 2];
        word[0] = ' ';
        int i = 0;
        while (i < end) {
            if (Letters.script(written.charAt(i)) == Letters.Script.NONE) {
                i++;
                continue;
            }
            int length = 0;
            for (; i < end && Letters.script(written.charAt(i)) != Letters.Script.NONE; i++) {
                word[++length] = Character.toLowerCase(written.charAt(i));
            }
            word[length + 1] = ' ';
            cut(word, length + 2, tally);
        }
        return tally.take();
    }

    /** Of a word with its two edges; an edge alone at the end is a piece as well. */
    private static void cut(char[] word, int length, Tally tally) {
        for (int from = 0; from < length; from++) {
            int hash = 7;
            for (int i = from; i < Math.min(length, from + LONGEST); i++) {
                hash = hash * 31 + word[i];
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
