package org.socialcare.domain.privacy;

/** Words in a text whose script sets spaces between them. */
final class Lines {
    private static final int LONGEST_WORD = 24;

    private Lines() {}

    /** Where the word ends that begins here; the same place if none does. */
    static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_WORD && isWord(text, end)) end++;
        return end;
    }

    /** Where the word begins that ends here; the same place if none does. */
    static int wordStart(String text, int to) {
        int start = to;
        while (start > 0 && to - start < LONGEST_WORD && isWord(text, start - 1)) start--;
        return start;
    }

    private static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        if (Chars.inWord(c)) return true;
        boolean within = c == '\'' || c == '’' || c == '-';
        return within && Chars.inWord(text, at - 1) && Chars.inWord(text, at + 1);
    }

    /**
     * Behind one space, or a comma and a space, or a line's end; the same place if none is here.
     */
    static int gapEnd(String text, int from, boolean comma) {
        int at = from;
        if (comma && at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '.')) at++;
        boolean line = comma && at < text.length() && text.charAt(at) == '\n';
        if (line || at < text.length() && Chars.isBlank(text.charAt(at))) at++;
        return at;
    }

    static boolean isCapital(String text, int at) {
        return at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    /** The word in lower case and without accents. */
    static String plain(String text, int from, int to) {
        StringBuilder word = new StringBuilder(to - from);
        for (int at = from; at < to; at++) {
            word.append(Chars.plain(text.charAt(at)));
        }
        return word.toString();
    }

    /** How many digits stand here in a row, at most one more than asked for. */
    static int digits(String text, int from, int most) {
        int at = from;
        while (Chars.isDigit(text, at) && at - from <= most) at++;
        return at - from;
    }
}
