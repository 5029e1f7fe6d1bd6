package org.socialcare.domain.channel;

import java.util.List;

/**
 * Words a platform has approved, with which a brand may write to a customer whose window has closed
 * (WhatsApp: message templates). Blanks are {@code {{1}}}, {@code {{2}}} and so on, each once or
 * more.
 *
 * @param name lower-case Latin letters, digits and underscores, as the platform knows it
 * @param language as the platform writes it, such as {@code en}, {@code en_US} or {@code zh_CN}
 * @param words as approved, at most {@value #LONGEST} characters
 */
public record Template(String name, String language, String words) {
    /** The characters words may have, filled or not. */
    public static final int LONGEST = 1024;

    /** The blanks words may have. */
    public static final int MOST_BLANKS = 10;

    /** More spaces in a row than WhatsApp takes within a value. */
    private static final String GAP = "     ";

    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_LANGUAGE = 15;

    public Template {
        if (!isName(name)) throw new IllegalArgumentException("not a template's name: " + name);
        if (!isLanguage(language)) {
            throw new IllegalArgumentException("not a template's language: " + language);
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("words have 1 to " + LONGEST + " characters");
        }
        int highest = highest(words);
        if (highest > MOST_BLANKS) {
            throw new IllegalArgumentException("more than " + MOST_BLANKS + " blanks");
        }
        for (int blank = 1; blank <= highest; blank++) {
            if (!words.contains(mark(blank))) {
                throw new IllegalArgumentException("blank " + blank + " is missing");
            }
        }
    }

    /** How many values it takes. */
    public int blanks() {
        return highest(words);
    }

    /**
     * The words with their blanks filled, as the customer will read them.
     *
     * @throws IllegalArgumentException if there are too few or too many values, one of them is
     *     empty, spans lines or has a gap, or the whole becomes too long
     */
    public String filled(List<String> values) {
        if (values.size() != blanks()) {
            throw new IllegalArgumentException(
                    blanks() + " values are wanted, not " + values.size());
        }
        var text = new StringBuilder();
        int from = 0;
        while (from < words.length()) {
            int start = words.indexOf("{{", from);
            int end = start < 0 ? -1 : words.indexOf("}}", start);
            int blank = end < 0 ? 0 : number(words, start + 2, end);
            if (start < 0 || end < 0) break;
            text.append(words, from, start);
            text.append(
                    blank == 0 ? words.substring(start, end + 2) : value(values.get(blank - 1)));
            from = end + 2;
        }
        text.append(words, from, words.length());
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "longer than " + LONGEST + " characters when filled");
        }
        return text.toString();
    }

    private static String value(String value) {
        boolean lines = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
        if (value.isBlank() || lines || value.indexOf('\t') >= 0 || value.contains(GAP)) {
            throw new IllegalArgumentException(
                    "a value is empty, spans lines, or has a gap of five spaces");
        }
        return value;
    }

    private static String mark(int blank) {
        return "{{" + blank + "}}";
    }

    private static int highest(String words) {
        int highest = 0;
        int start = words.indexOf("{{");
        while (start >= 0) {
            int end = words.indexOf("}}", start);
            if (end < 0) break;
            highest = Math.max(highest, number(words, start + 2, end));
            start = words.indexOf("{{", end);
        }
        return highest;
    }

    /** The number between the braces; 0 if something else stands there. */
    private static int number(String words, int from, int to) {
        if (to - from < 1 || to - from > 3) return 0;
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = words.charAt(i);
            if (digit < '0' || digit > '9') return 0;
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) return false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && c != '_') return false;
        }
        return true;
    }

    private static boolean isLanguage(String language) {
        if (language.length() < 2 || language.length() > LONGEST_LANGUAGE) return false;
        for (int i = 0; i < language.length(); i++) {
            char c = language.charAt(i);
            boolean small = c >= 'a' && c <= 'z';
            boolean large = c >= 'A' && c <= 'Z';
            if (!small && !large && c != '_') return false;
        }
        return true;
    }
}
