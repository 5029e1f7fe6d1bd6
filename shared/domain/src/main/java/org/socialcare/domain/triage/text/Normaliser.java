package org.socialcare.domain.triage.text;

/**
 * Writes a message in the one form the lexicons know: folded, links and @names taken out, single
 * spaces, at most {@value #LIMIT} characters, one space before and after.
 */
public final class Normaliser {
    public static final int LIMIT = 600;

    // A long message tells its story first and its demand last.
    private static final int HEAD = 400;
    private static final int TAIL = LIMIT - HEAD;
    private static final int LONGEST_HAN_NAME = 20;

    private final Fold fold;

    public Normaliser(Fold fold) {
        this.fold = fold;
    }

    /** The message in that form. */
    public Normal normalise(String written) {
        var text = new Normal.Builder(Math.min(written.length(), LIMIT) + 2);
        int length = written.length();
        text.space(0);
        if (length <= LIMIT) {
            append(text, written, 0, length);
        } else {
            append(text, written, 0, HEAD);
            text.space(HEAD);
            append(text, written, length - TAIL, length);
        }
        text.space(length);
        return text.build(length);
    }

    private void append(Normal.Builder text, String written, int from, int to) {
        int i = from;
        while (i < to) {
            int after = maskedUntil(written, i, to);
            if (after > i) {
                text.space(i);
                i = after;
                continue;
            }
            char c = fold.of(written.charAt(i));
            if (c == ' ' || Character.isWhitespace(c)) text.space(i);
            else if (c != Fold.NOTHING) text.add(c, i);
            i++;
        }
    }

    private int maskedUntil(String written, int i, int to) {
        char c = written.charAt(i);
        if (c == '@' || c == '＠') return endOfName(written, i + 1, to);
        if (c != 'h' && c != 'w' && c != 'H' && c != 'W') return i;
        if (i > 0 && Letters.inSpacedWord(written.charAt(i - 1))) return i;
        boolean link =
                starts(written, i, "http://")
                        || starts(written, i, "https://")
                        || starts(written, i, "www.");
        if (!link) return i;
        int end = i;
        while (end < to && written.charAt(end) > ' ' && written.charAt(end) < 0x80) end++;
        return end;
    }

    private static boolean starts(String written, int i, String prefix) {
        return written.regionMatches(true, i, prefix, 0, prefix.length());
    }

    /**
     * A name of spaced letters ends with them. A Han name ends at a space; without one nearby the
     * text after the sign may just as well be the message, so only the sign goes.
     */
    private static int endOfName(String written, int start, int to) {
        int end = start;
        while (end < to && inName(written.charAt(end))) end++;
        if (end == to || !Letters.isHan(written.charAt(end))) return end;
        int limit = Math.min(to, start + LONGEST_HAN_NAME);
        for (int i = end; i < limit; i++) {
            if (Character.isWhitespace(written.charAt(i))) return i;
            if (!inName(written.charAt(i)) && !Letters.isHan(written.charAt(i))) break;
        }
        return end;
    }

    private static boolean inName(char c) {
        return Letters.inSpacedWord(c) || c == '_' || c == '.' || c == '-';
    }
}
