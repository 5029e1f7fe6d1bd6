package org.socialcare.simulation.dynamo.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An expression cut into words, placeholders and signs, and read from left to right. */
final class Tokens {
    private static final Set<String> SIGNS = Set.of("=", "<", ">", "(", ")", ",", "+", "-");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else {
                int end = end(at);
                tokens.add(text.substring(at, end));
                at = end;
            }
        }
    }

    private int end(int at) {
        char c = text.charAt(at);
        if (c == '#' || c == ':' || isWord(c)) {
            int end = at + 1;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
            return end;
        }
        String two = text.substring(at, Math.min(text.length(), at + 2));
        if (two.equals("<=") || two.equals(">=") || two.equals("<>")) {
            return at + 2;
        }
        if (SIGNS.contains(two.substring(0, 1))) {
            return at + 1;
        }
        throw unknown("the sign " + c);
    }

    boolean isOver() {
        return next == tokens.size();
    }

    /** The next token, which stays; empty at the end. */
    String peek() {
        return isOver() ? "" : tokens.get(next);
    }

    String take() {
        if (isOver()) throw unknown("the end");
        return tokens.get(next++);
    }

    /** Takes the next token if it is this one; keywords are written in any case. */
    boolean skip(String token) {
        if (!peek().equalsIgnoreCase(token)) return false;
        next++;
        return true;
    }

    void expect(String token) {
        if (!skip(token)) throw unknown("'" + peek() + "' in place of '" + token + "'");
    }

    /** The placeholders beginning with that sign, in order of their names. */
    Set<String> placeholders(char sign) {
        Set<String> found = new TreeSet<>();
        for (String token : tokens) {
            if (token.charAt(0) == sign) found.add(token);
        }
        return found;
    }

    UnsupportedOperationException unknown(String what) {
        return new UnsupportedOperationException(
                "the model does not know " + what + " in: " + text);
    }

    private static boolean isWord(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
