package org.socialcare.wire.notices;

/**
 * Harmless text for the chats that read a little Markdown. Neither WeCom nor DingTalk documents an
 * escape, so the characters that could begin markup are replaced by their full-width twins.
 */
final class Markdown {
    private static final String MARKUP = "!#()*<>[\\]_`{|}~";
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private Markdown() {}

    static String line(String text, int most) {
        String plain = Plain.line(text, most);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            out.append(MARKUP.indexOf(c) < 0 ? c : (char) (c + TO_FULL_WIDTH));
        }
        return out.toString();
    }
}
