package org.socialcare.domain.answers;

import java.util.Map;

/**
 * One key for each Greek word however it is typed: in Greek letters, or in Latin ones by sound
 * ({@code thelo}) or by shape ({@code 8elw}). What Latin letters do not tell apart the keys do not
 * either: η, ι, υ and their pairs are one letter, and so are ο and ω, ξ and χ, and β, φ and μπ.
 * Keys are compared with keys only, and are no words of any language.
 */
final class Greeklish {
    /** How articles in Greek are known to those who ask in Latin letters, by BCP 47. */
    static final String LANGUAGE = "el-Latn";

    private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχω";
    private static final String GREEK_KEYS = "abgdezi8iklmnxoprsstibxo";
    private static final String LATIN = "abcdefgijklmnopqrstuvwxyz389";
    private static final String LATIN_KEYS = "abkdebgixklmnopkrstiboxizx88";
    private static final String VOWELS = "aeiouwyh";

    private static final Map<String, String> PAIRS =
            Map.ofEntries(
                    Map.entry("αι", "e"),
                    Map.entry("ει", "i"),
                    Map.entry("οι", "i"),
                    Map.entry("υι", "i"),
                    Map.entry("ου", "u"),
                    Map.entry("αυ", "ab"),
                    Map.entry("ευ", "eb"),
                    Map.entry("μπ", "b"),
                    Map.entry("ντ", "d"),
                    Map.entry("γγ", "g"),
                    Map.entry("γκ", "g"),
                    Map.entry("κσ", "x"),
                    Map.entry("ai", "e"),
                    Map.entry("ei", "i"),
                    Map.entry("oi", "i"),
                    Map.entry("ou", "u"),
                    Map.entry("oy", "u"),
                    Map.entry("au", "ab"),
                    Map.entry("ay", "ab"),
                    Map.entry("eu", "eb"),
                    Map.entry("ey", "eb"),
                    Map.entry("mp", "b"),
                    Map.entry("nt", "d"),
                    Map.entry("nd", "d"),
                    Map.entry("gg", "g"),
                    Map.entry("gk", "g"),
                    Map.entry("ng", "g"),
                    Map.entry("ks", "x"),
                    Map.entry("ch", "x"));

    private Greeklish() {}

    /** The key of a word that is folded. */
    static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            String pair = i + 2 <= word.length() ? PAIRS.get(word.substring(i, i + 2)) : null;
            if (pair != null) {
                for (int j = 0; j < pair.length(); j++) add(key, pair.charAt(j));
                i += 2;
            } else if (isBreathed(word, i)) {
                add(key, breathed(word.charAt(i)));
                i += 2;
            } else {
                single(key, word, i);
                i++;
            }
        }
        return key.toString();
    }

    /** Whether an h only makes another letter of the one before it: θ of {@code th}. */
    private static boolean isBreathed(String word, int i) {
        if (i + 1 >= word.length() || word.charAt(i + 1) != 'h') return false;
        char after = i + 2 < word.length() ? word.charAt(i + 2) : ' ';
        return switch (word.charAt(i)) {
            case 't' -> isVowel(after) || ("lmnr".indexOf(after) >= 0 && !isAfter(word, i, "s"));
            case 'k', 'p', 'd', 'g' -> isVowel(after);
            default -> false;
        };
    }

    private static char breathed(char c) {
        return switch (c) {
            case 't' -> '8';
            case 'k' -> 'x';
            case 'p' -> 'b';
            default -> c;
        };
    }

    private static void single(StringBuilder key, String word, int i) {
        char c = word.charAt(i);
        int greek = GREEK.indexOf(c);
        int latin = LATIN.indexOf(c);
        if (greek >= 0) add(key, GREEK_KEYS.charAt(greek));
        else if (latin >= 0) add(key, LATIN_KEYS.charAt(latin));
        else if (c == 'ψ') add(add(key, 'p'), 's');
        else add(key, c == 'h' ? aspirate(word, i) : c);
    }

    /** A lone h is χ where one can say it, as in {@code ehete}, and else η, which it looks like. */
    private static char aspirate(String word, int i) {
        if (i + 1 == word.length()) return 'i';
        char after = word.charAt(i + 1);
        boolean said = isVowel(after) || isAfter(word, i, "ae") || (i == 0 && after == 'r');
        return said ? 'x' : 'i';
    }

    private static boolean isAfter(String word, int i, String any) {
        return i > 0 && any.indexOf(word.charAt(i - 1)) >= 0;
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    /** Doubled letters sound as one and are often typed so. */
    private static StringBuilder add(StringBuilder key, char c) {
        int length = key.length();
        return length > 0 && key.charAt(length - 1) == c ? key : key.append(c);
    }
}
