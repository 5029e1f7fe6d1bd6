package org.socialcare.domain.privacy;

import java.util.List;

/** E-mail addresses, found from their sign outwards. */
final class Emails {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    private Emails() {}

    static void find(String text, List<PersonalSpan> found) {
        int after = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '@' && c != '＠') continue;
            int start = at;
            while (start > after && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
                start--;
            }
            while (start < at && !isEdge(text.charAt(start))) start++;
            int end = domainEnd(text, at + 1);
            if (start < at && end > 0) {
                found.add(new PersonalSpan(PersonalKind.EMAIL, start, end));
                after = end;
            }
        }
    }

    private static int domainEnd(String text, int from) {
        int end = from;
        int dot = -1;
        while (end < text.length() && end - from < LONGEST_DOMAIN && isDomain(text.charAt(end))) {
            if (text.charAt(end) == '.') dot = end;
            end++;
        }
        while (end > from && !isEdge(text.charAt(end - 1))) end--;
        if (dot >= end - 1) dot = text.lastIndexOf('.', end - 1);
        return dot > from && end - dot > 2 && Chars.isLatin(text.charAt(end - 1)) ? end : -1;
    }

    private static boolean isLocal(char c) {
        return isEdge(c) || c == '.' || c == '%' || c == '+' || c == '-';
    }

    private static boolean isDomain(char c) {
        return isEdge(c) && c != '_' || c == '.' || c == '-';
    }

    private static boolean isEdge(char c) {
        return Chars.isLatin(c) || c >= '0' && c <= '9' || c == '_';
    }
}
