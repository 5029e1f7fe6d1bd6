package org.socialcare.domain.privacy;

import org.socialcare.domain.triage.text.Letters;

/** What single characters are, whatever width and case they are written in. */
final class Chars {
    /** Stands, three in a row, for what has been taken away. */
    static final char MASK = '•';

    private static final String CHINESE_NUMERALS = "〇零一二三四五六七八九幺";

    private Chars() {}

    /** The value of a digit; less than 0 for everything else. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && digit(text.charAt(at)) >= 0;
    }

    /** The value of a Chinese numeral as telephone numbers are read out; else less than 0. */
    static int spokenDigit(char c) {
        int at = c < '〇' ? -1 : CHINESE_NUMERALS.indexOf(c);
        if (at == CHINESE_NUMERALS.length() - 1) return 1;
        return at <= 1 ? Math.min(at, 0) : at - 1;
    }

    /** A letter or digit of a script that sets spaces between words. */
    static boolean inWord(char c) {
        return Letters.inSpacedWord(c);
    }

    static boolean inWord(String text, int at) {
        return at >= 0 && at < text.length() && inWord(text.charAt(at));
    }

    static boolean isHan(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Letters.isHan(text.charAt(at)) || text.charAt(at) == '〇');
    }

    static boolean isGreek(char c) {
        return Letters.script(c) == Letters.Script.GREEK;
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u3000' || c == '\t';
    }

    /** Whether what stands here is what a mask has left of something. */
    static boolean afterMask(String text, int at) {
        return at >= 3
                && text.charAt(at - 1) == MASK
                && text.charAt(at - 2) == MASK
                && text.charAt(at - 3) == MASK;
    }

    /** In lower case, half width, without Greek accents; a final sigma is a sigma. */
    static char plain(char c) {
        if (c < 0x80) return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        if (c >= 'Ａ' && c <= 'ｚ') return Character.toLowerCase((char) (c - 0xFEE0));
        if (c < 0x370 || c > 0x3ff) return c;
        return switch (Character.toLowerCase(c)) {
            case 'ά' -> 'α';
            case 'έ' -> 'ε';
            case 'ή' -> 'η';
            case 'ί', 'ϊ', 'ΐ' -> 'ι';
            case 'ό' -> 'ο';
            case 'ύ', 'ϋ', 'ΰ' -> 'υ';
            case 'ώ' -> 'ω';
            case 'ς' -> 'σ';
            default -> Character.toLowerCase(c);
        };
    }

    /** Whether the text reads so from here on; the word is given as {@link #plain} leaves it. */
    static boolean reads(String text, int at, String word) {
        if (at < 0 || at + word.length() > text.length()) return false;
        for (int i = 0; i < word.length(); i++) {
            if (plain(text.charAt(at + i)) != word.charAt(i)) return false;
        }
        return true;
    }

    /** The same for a whole word: no letter or digit of a word before or after it. */
    static boolean readsWord(String text, int at, String word) {
        return reads(text, at, word) && !inWord(text, at - 1) && !inWord(text, at + word.length());
    }
}
