package org.socialcare.domain.privacy;

/** Telephone numbers as Chinese, Greek, British, American and other people write them. */
final class Phones {
    private static final int SHORTEST_ABROAD = 8;
    private static final int LONGEST_ABROAD = 15;
    private static final int CHINESE_MOBILE = 11;
    private static final int GREEK = 10;
    private static final int AMERICAN = 10;

    private Phones() {}

    /** Where the number ends that begins here; less than 0 if it is none. */
    static int end(Digits number, Label label, boolean greek, boolean han) {
        int groups = groups(number, label, greek, han);
        return groups == 0 ? -1 : number.end(groups);
    }

    private static int groups(Digits number, Label label, boolean greek, boolean han) {
        if (number.groups() == 0) return 0;
        if (number.plus()) return abroad(number, 0);
        if (label == Label.THING) return 0;
        char[] digits = number.values();
        if (digits[0] == '0' && number.size(0) != 1) {
            if (number.size(0) > 1 && digits[1] == '0') return abroad(number, 2);
            return trunk(number, label, han);
        }
        int found = mobileOrGreek(number, label, greek);
        if (found == 0) found = american(number, label);
        if (found == 0 && label == Label.PHONE) found = named(number);
        return found;
    }

    /** After a plus or two zeros: the country, then the number. */
    private static int abroad(Digits number, int from) {
        char[] digits = number.values();
        int all = number.count(number.groups());
        if (all < from + SHORTEST_ABROAD - 1 || digits[from] == '0') return 0;
        int two = Checks.number(digits, from, 2);
        if (two == 86) {
            int found = number.groupsOf(from + 2 + CHINESE_MOBILE);
            return found > 0 ? found : longest(number, from + 11, from + 13);
        }
        if (two == 30) return number.groupsOf(from + 2 + GREEK);
        if (digits[from] == '1') return number.groupsOf(from + 1 + AMERICAN);
        if (from == 0) return longest(number, SHORTEST_ABROAD, LONGEST_ABROAD);
        boolean known = two == 44 || two == 49 || two == 33 || two == 39 || two == 34 || two == 35;
        return known ? longest(number, from + 10, from + 13) : 0;
    }

    private static int longest(Digits number, int least, int most) {
        for (int i = number.groups(); i > 0; i--) {
            int count = number.count(i);
            if (count >= least && count <= most && number.isCleanAfter(number.end(i))) return i;
        }
        return 0;
    }

    private static int mobileOrGreek(Digits number, Label label, boolean greek) {
        char[] digits = number.values();
        if (digits[0] == '8' && digits[1] == '6' && digits[2] == '1' && digits[3] >= '3') {
            int found = number.groupsOf(2 + CHINESE_MOBILE);
            if (found > 0) return found;
        }
        if (digits[0] == '1' && digits[1] >= '3' && number.size(0) >= 3) {
            return number.groupsOf(CHINESE_MOBILE);
        }
        boolean mobile = digits[0] == '6' && digits[1] == '9';
        boolean fixed =
                digits[0] == '2'
                        && digits[1] >= '1'
                        && digits[1] <= '8'
                        && number.size(0) >= 3
                        && (greek || label == Label.PHONE);
        if (mobile || fixed) return number.groupsOf(GREEK);
        boolean abroad = digits[0] == '3' && digits[1] == '0' && greek;
        boolean behind = digits[2] == '6' && digits[3] == '9' || digits[2] == '2';
        return abroad && behind ? number.groupsOf(2 + GREEK) : 0;
    }

    /** With a zero in front, which stands before area codes in China and Britain. */
    private static int trunk(Digits number, Label label, boolean han) {
        char[] digits = number.values();
        boolean named = label == Label.PHONE;
        boolean grouped = number.groups() > 1;
        int area = digits[1] == '1' && digits[2] == '0' || digits[1] == '2' ? 3 : 4;
        for (int local = 8; local >= 7; local--) {
            int found = number.groupsOf(area + local);
            boolean split = found > 1 && number.size(0) == area;
            if (found > 0 && han && (split || named || found == 1)) return found;
        }
        int british = number.groupsOf(11);
        boolean mobile = digits[1] == '7';
        boolean areaFirst = grouped && number.size(0) >= 3 && number.size(0) <= 5;
        if (british > 0 && (mobile || named || areaFirst && british > 1)) return british;
        return named ? longest(number, 9, 13) : 0;
    }

    /** Free numbers belong to companies, not to people. */
    private static int american(Digits number, Label label) {
        char[] digits = number.values();
        int from = number.isShaped(1, 3, 3, 4) ? 1 : 0;
        boolean shaped = from == 1 || number.isShaped(3, 3, 4);
        if (!shaped && (label != Label.PHONE || number.count(1) != AMERICAN)) return 0;
        int area = Checks.number(digits, from, 3);
        boolean free =
                area % 100 / 10 == area % 10 && area >= 800 || area == 400 || area % 100 == 11;
        if (free || area < 200 || digits[from + 3] < '2') return 0;
        return number.groupsOf(from + AMERICAN);
    }

    /** Whatever is called a telephone number and is as long as one, unless it reads as a day. */
    private static int named(Digits number) {
        char[] digits = number.values();
        int first = number.size(0);
        boolean shape = number.groups() == 1 || first == 3 || first == 4;
        int found = shape ? longest(number, 7, 12) : 0;
        if (found == 0 || digits[0] < '2') return 0;
        boolean day = number.count(found) == 8 && Checks.number(digits, 0, 2) == 20;
        return day && Checks.date(Checks.number(digits, 6, 2), Checks.number(digits, 4, 2))
                ? 0
                : found;
    }
}
