package org.socialcare.platforms.protocol;

import java.util.function.Function;

/** The text of one element: CDATA counts to the letter, white space around bare text does not. */
final class XmlText {
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder blanks = new StringBuilder();

    void exactly(String data) {
        keepBlanks();
        value.append(data);
    }

    void loosely(char c) {
        if (Character.isWhitespace(c)) {
            blanks.append(c);
        } else {
            keepBlanks();
            value.append(c);
        }
    }

    /** White space counts only between other characters. */
    private void keepBlanks() {
        if (!value.isEmpty()) {
            value.append(blanks);
        }
        blanks.setLength(0);
    }

    /** Resolves one of the five named entities or a character reference. */
    void entity(String name, Function<String, XmlProblem> problem) {
        keepBlanks();
        switch (name) {
            case "lt" -> value.append('<');
            case "gt" -> value.append('>');
            case "amp" -> value.append('&');
            case "quot" -> value.append('"');
            case "apos" -> value.append('\'');
            default -> value.appendCodePoint(codePoint(name, problem));
        }
    }

    String value() {
        return value.toString();
    }

    private static int codePoint(String name, Function<String, XmlProblem> problem) {
        try {
            if (name.startsWith("#x")) {
                return valid(Integer.parseInt(name.substring(2), 16), problem);
            }
            if (name.startsWith("#")) {
                return valid(Integer.parseInt(name.substring(1)), problem);
            }
        } catch (NumberFormatException notNumber) {
            throw problem.apply("not a character reference");
        }
        throw problem.apply("an unknown entity");
    }

    private static int valid(int codePoint, Function<String, XmlProblem> problem) {
        boolean scalar =
                Character.isValidCodePoint(codePoint)
                        && !(codePoint >= Character.MIN_SURROGATE
                                && codePoint <= Character.MAX_SURROGATE);
        if (!scalar || codePoint == 0) {
            throw problem.apply("no such character");
        }
        return codePoint;
    }
}
