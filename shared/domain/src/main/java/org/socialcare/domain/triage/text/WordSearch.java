package org.socialcare.domain.triage.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Finds words in a message: case, accents and width do not matter, and in scripts that put spaces
 * between words a match begins where a word begins. Endings are free, because Greek and English
 * inflect them.
 *
 * @param words in the form in which they are compared
 */
public record WordSearch(List<String> words) {
    /** More of a message than anybody reads before knowing what it is about. */
    private static final int MOST = 2_000;

    /** A search for words however they are written. */
    public WordSearch {
        words = words.stream().map(WordSearch::folded).toList();
    }

    /** The beginning of a message, folded once for many searches. */
    public static String start(String text) {
        return folded(text.substring(0, Math.min(MOST, text.length())));
    }

    /** Whether the message of which {@link #start} made this speaks of any of the words. */
    public boolean isInFolded(String start) {
        return words.stream().anyMatch(word -> contains(start, word));
    }

    private static boolean contains(String text, String word) {
        if (word.isEmpty()) return false;
        boolean spaced = isSpaced(word.charAt(0));
        int at = text.indexOf(word);
        while (at >= 0) {
            if (!spaced || at == 0 || !isSpaced(text.charAt(at - 1))) return true;
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    private static String folded(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            folded.append(c == 'ς' ? 'σ' : c);
        }
        return folded.toString().strip();
    }

    private static boolean isSpaced(char c) {
        if (Character.isDigit(c)) return true;
        if (!Character.isLetter(c)) return false;
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.LATIN
                || script == UnicodeScript.GREEK
                || script == UnicodeScript.CYRILLIC;
    }
}
