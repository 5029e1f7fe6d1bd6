package org.socialcare.domain.privacy;

/**
 * A number in a text and those that follow it closely, as somebody may have written one number in
 * groups. One is used again and again for all numbers of a text.
 */
final class Digits {
    private static final int MOST_GROUPS = 8;
    private static final int MOST = 24;
    private static final int LONGEST_GAP = 3;
    private static final String GAPS = " \u00a0\u3000-–－‐.()（）";

    private final String text;
    private final int[] ends = new int[MOST_GROUPS];
    private final int[] counts = new int[MOST_GROUPS];
    private final char[] digits = new char[MOST];
    private int start;
    private int groups;
    private boolean plus;

    Digits(String text) {
        this.text = text;
    }

    /**
     * Reads on from a digit before which there is none.
     *
     * @return where the first group ends
     */
    int read(int from) {
        start = from;
        groups = 0;
        plus = from > 0 && (text.charAt(from - 1) == '+' || text.charAt(from - 1) == '＋');
        int first = groupEnd(from);
        int at = from;
        int count = 0;
        while (groups < MOST_GROUPS) {
            int end = at == from ? first : groupEnd(at, MOST - count);
            if (count + end - at > MOST) break;
            for (int i = at; i < end; i++) {
                digits[count++] = (char) ('0' + Chars.digit(text.charAt(i)));
            }
            ends[groups] = end;
            counts[groups++] = count;
            at = end + gap(end);
            if (at == end || !Chars.isDigit(text, at)) break;
        }
        return first;
    }

    private int groupEnd(int from) {
        return groupEnd(from, text.length());
    }

    /** One more than that many digits is enough to know that it is too long. */
    private int groupEnd(int from, int most) {
        int end = from;
        while (Chars.isDigit(text, end) && end - from <= most) end++;
        return end;
    }

    private int gap(int from) {
        int length = 0;
        while (length < LONGEST_GAP
                && from + length < text.length()
                && GAPS.indexOf(text.charAt(from + length)) >= 0) {
            length++;
        }
        return length;
    }

    int start() {
        return start;
    }

    int groups() {
        return groups;
    }

    boolean plus() {
        return plus;
    }

    /** Their values as characters, half width; as many as {@link #count} says are valid. */
    char[] values() {
        return digits;
    }

    int count(int groups) {
        return groups == 0 ? 0 : counts[groups - 1];
    }

    int end(int groups) {
        return ends[groups - 1];
    }

    int size(int group) {
        return counts[group] - count(group);
    }

    /** The first so many groups have these sizes. */
    boolean isShaped(int... sizes) {
        if (groups < sizes.length) return false;
        for (int i = 0; i < sizes.length; i++) {
            if (size(i) != sizes[i]) return false;
        }
        return true;
    }

    /** How many groups hold exactly so many digits and are nothing else's beginning; else 0. */
    int groupsOf(int count) {
        for (int i = 1; i <= groups && counts[i - 1] <= count; i++) {
            if (counts[i - 1] == count && isCleanAfter(ends[i - 1])) return i;
        }
        return 0;
    }

    /** Neither in a word, nor in an address of the web, nor behind a comma or a price's sign. */
    boolean isCleanBefore() {
        int at = plus ? start - 1 : start;
        if (at == 0) return true;
        char before = text.charAt(at - 1);
        if (Chars.inWord(before) || Chars.afterMask(text, at)) return false;
        return switch (before) {
            case '.', ',' -> !Chars.inWord(text, at - 2);
            case '/', '=', '&', '?', '-', '_' ->
                    at > 1 && !Chars.isLatin(text.charAt(at - 2)) && before != '_';
            case '#', '№', '¥', '￥', '$', '€', '£' -> false;
            default -> true;
        };
    }

    /** Neither in a word, nor a price, nor before decimals, nor a time. */
    boolean isCleanAfter(int end) {
        if (end >= text.length()) return true;
        char after = text.charAt(end);
        return switch (after) {
            case '.', ',', ':' -> !Chars.isDigit(text, end + 1);
            case '%', '％', '元', '块', '€', '件', '次' -> false;
            default -> !Chars.inWord(after);
        };
    }
}
