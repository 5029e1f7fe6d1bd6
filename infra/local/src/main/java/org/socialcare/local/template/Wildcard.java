package org.socialcare.local.template;

/** Patterns of policies: {@code *} is any run of characters, {@code ?} is any one. */
final class Wildcard {
    private Wildcard() {}

    static boolean matches(String pattern, String text, boolean caseMatters) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length()
                    && same(pattern.charAt(in), text.charAt(at), caseMatters)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    private static boolean same(char pattern, char text, boolean caseMatters) {
        return pattern == '?'
                || pattern == text
                || (!caseMatters && Character.toLowerCase(pattern) == Character.toLowerCase(text));
    }
}
