package org.socialcare.domain.triage.text;

import java.io.Reader;

/**
 * One character for each way of writing it: case, accents, width and traditional characters do not
 * matter afterwards. A table, because java.text.Normalizer costs 20 ms on a cold start.
 */
public final class Fold {
    /** Stands for characters that vanish: combining accents, joiners, variation selectors. */
    public static final char NOTHING = '\0';

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_TO_ASCII = 0xFEE0;

    private final char[] table = new char[Character.MAX_VALUE + 1];

    private Fold() {
        for (int code = 0; code < table.length; code++) {
            table[code] = code < ' ' ? ' ' : (char) code;
        }
        for (int code = 'A'; code <= 'Z'; code++) {
            table[code] = (char) (code + 'a' - 'A');
        }
        vanish('\u0300', '\u036F'); // combining accents
        vanish('\u200B', '\u200F'); // joiners and direction marks
        vanish('\uFE00', '\uFE0F'); // variation selectors
        vanish('\u00AD', '\u00AD'); // soft hyphen
        vanish('\uFEFF', '\uFEFF'); // byte order mark
        table['\u00A0'] = ' ';
        table['\u3000'] = ' ';
        for (int code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code++) {
            table[code] = table[code - FULL_WIDTH_TO_ASCII];
        }
    }

    private void vanish(char first, char last) {
        for (int code = first; code <= last; code++) {
            table[code] = NOTHING;
        }
    }

    /**
     * Reads rows of a target and all characters that fold to it; the target {@code SPACE} is
     * spelled out.
     */
    public static Fold read(String file, Reader source) {
        var fold = new Fold();
        for (var row : TabbedFile.read(file, source, 2)) {
            char target =
                    switch (row.cell(0)) {
                        case "SPACE" -> ' ';
                        case String one when one.length() == 1 -> one.charAt(0);
                        default -> throw row.wrong("the target is not one character");
                    };
            String sources = row.cell(1);
            for (int i = 0; i < sources.length(); i++) {
                char from = sources.charAt(i);
                if (fold.table[from] != from) throw row.wrong("folded twice: " + from);
                fold.table[from] = target;
            }
        }
        return fold;
    }

    public char of(char written) {
        return table[written];
    }

    /** Every character folded, nothing else done. */
    public String of(String written) {
        var folded = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = of(written.charAt(i));
            if (c != NOTHING) folded.append(c);
        }
        return folded.toString();
    }
}
