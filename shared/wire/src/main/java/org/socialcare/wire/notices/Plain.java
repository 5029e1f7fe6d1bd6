package org.socialcare.wire.notices;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text that means nothing but itself, wherever it is shown. Chats and mail programs turn addresses
 * into links, and some turn an @ or a name in angle brackets into a call for everybody, even where
 * they know no other markup; so these characters are replaced by others that look alike. What is
 * invisible or turns the direction of writing is left out.
 */
final class Plain {
    static final String MORE = "…";

    private static final int MOST_MARKS = 3;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Plain() {}

    /**
     * One harmless line.
     *
     * @param most length, in units of UTF-16, which is how the strictest services count
     */
    static String line(String text, int most) {
        StringBuilder out = new StringBuilder(text.length());
        int marks = 0;
        int before = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (space) {
                if (before != ' ') out.append(' ');
                before = ' ';
            } else if (isShown(c) && marks <= MOST_MARKS) {
                out.appendCodePoint(harmless(before, c, text, i));
                before = c;
            }
        }
        return cut(out.toString().strip(), most);
    }

    /**
     * The beginning, ending where a character as people see it ends: neither an emoji nor an accent
     * is torn apart.
     */
    private static String cut(String text, int most) {
        if (text.length() <= most) return text;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.preceding(most)) + MORE;
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static int harmless(int before, int c, String text, int at) {
        return switch (c) {
            case '@' -> '＠';
            case '<' -> '＜';
            case '>' -> '＞';
            case ':' -> text.startsWith("//", at + 1) ? '：' : c;
            // What could be a host's name: evil.example, but not 3.5 or the end of a sentence.
            case '.' ->
                    Character.isLetterOrDigit(before)
                                    && at + 1 < text.length()
                                    && Character.isLetter(text.codePointAt(at + 1))
                            ? '․'
                            : c;
            default -> c;
        };
    }
}
