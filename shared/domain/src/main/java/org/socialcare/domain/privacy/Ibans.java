package org.socialcare.domain.privacy;

import java.util.List;

/** International bank account numbers: a country, its length, and the remainder of 97. */
final class Ibans {
    /** Countries of the IBAN registry and the lengths of their numbers. */
    private static final String LENGTHS =
            "AD24AE23AL28AT20BA20BE16BG22BH22CH21CY28CZ24DE22DK18EE20EG29ES24FI18FR27GB22GE22GI23"
                + "GR27HR21HU28IE22IL23IS26IT27JO30KW30KZ20LB28LI21LT20LU20LV21MC27MD24ME22MK19MT31"
                + "NL18NO15PL28PT25QA29RO24RS22SA24SE24SI19SK24SM27TR26UA29XK20";

    private Ibans() {}

    static void find(String text, List<PersonalSpan> found) {
        for (int at = 0; at + 4 < text.length(); at++) {
            if (Chars.isLatin(text.charAt(at))
                    && Chars.isLatin(text.charAt(at + 1))
                    && !Chars.inWord(text, at - 1)) {
                int end = end(text, at);
                if (end > 0) {
                    found.add(new PersonalSpan(PersonalKind.BANK_ACCOUNT, at, end));
                    at = end - 1;
                }
            }
        }
    }

    private static int end(String text, int start) {
        int wanted = length(text, start);
        int head = 0;
        int remainder = 0;
        int seen = 0;
        int at = start;
        while (seen < wanted && at < text.length()) {
            int value = value(text.charAt(at));
            if (value < 0) {
                boolean gap = Chars.isBlank(text.charAt(at)) || text.charAt(at) == '-';
                if (!gap || at == start || value(text.charAt(at - 1)) < 0) return -1;
            } else if (seen < 4) {
                if (seen >= 2 && value > 9) return -1;
                head = value > 9 ? head * 100 + value : head * 10 + value;
                seen++;
            } else {
                remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
                seen++;
            }
            at++;
        }
        if (wanted == 0 || seen < wanted || Chars.inWord(text, at)) return -1;
        return (int) ((remainder * 1_000_000L + head) % 97) == 1 ? at : -1;
    }

    private static int length(String text, int start) {
        char first = upper(text.charAt(start));
        char second = upper(text.charAt(start + 1));
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            if (LENGTHS.charAt(i) == first && LENGTHS.charAt(i + 1) == second) {
                return Integer.parseInt(LENGTHS, i + 2, i + 4, 10);
            }
        }
        return 0;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        return Chars.isLatin(c) ? upper(c) - 'A' + 10 : -1;
    }

    private static char upper(char c) {
        return c >= 'a' ? (char) (c - 32) : c;
    }
}
