package org.socialcare.domain.privacy;

/** The check digits by which real numbers are told from chance. */
final class Checks {
    private static final int[] RESIDENT_WEIGHTS = {
        7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
    };
    private static final String RESIDENT_CHECKS = "10X98765432";
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Checks() {}

    /** ISO/IEC 7812-1 annex B. */
    static boolean luhn(char[] digits, int count) {
        int sum = 0;
        for (int i = count - 1, place = 0; i >= 0; i--, place++) {
            int value = digits[i] - '0';
            if (place % 2 == 1) value = value > 4 ? value * 2 - 9 : value * 2;
            sum += value;
        }
        return sum % 10 == 0;
    }

    /** A Chinese resident's number: GB 11643, ISO 7064 MOD 11-2, the 18th may be an X. */
    static boolean resident(char[] digits) {
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += (digits[i] - '0') * RESIDENT_WEIGHTS[i];
        }
        int year = number(digits, 6, 4);
        return RESIDENT_CHECKS.charAt(sum % 11) == digits[17]
                && digits[0] >= '1'
                && digits[0] <= '9'
                && year >= 1900
                && year < 2100
                && date(number(digits, 12, 2), number(digits, 10, 2));
    }

    /** A Greek social security number begins with the day, the month and the year of birth. */
    static boolean amka(char[] digits) {
        return date(number(digits, 0, 2), number(digits, 2, 2)) && luhn(digits, 11);
    }

    /** A Greek tax number. */
    static boolean afm(char[] digits) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (digits[i] - '0') << (8 - i);
        }
        return sum % 11 % 10 == digits[8] - '0' && sum > 0;
    }

    /** What the Social Security Administration has never given out does not count. */
    static boolean ssn(char[] digits) {
        int area = number(digits, 0, 3);
        return area > 0
                && area < 900
                && area != 666
                && number(digits, 3, 2) > 0
                && number(digits, 5, 4) > 0;
    }

    static boolean date(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
    }

    static int number(char[] digits, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + digits[i] - '0';
        }
        return value;
    }
}
