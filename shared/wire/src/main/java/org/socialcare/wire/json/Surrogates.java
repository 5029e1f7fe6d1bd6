package org.socialcare.wire.json;

/**
 * Halves of surrogate pairs: a platform that cuts a text in the middle of an emoji sends one. UTF-8
 * cannot carry it, so it is read as U+FFFD instead of being lost later and differently.
 */
final class Surrogates {
    private Surrogates() {}

    static String mend(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return mendAll(text);
            }
        }
        return text;
    }

    private static String mendAll(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPair(text, i)) {
                mended.append(c).append(text.charAt(++i));
            } else {
                mended.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return mended.toString();
    }

    static boolean isPair(String text, int at) {
        return at + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
