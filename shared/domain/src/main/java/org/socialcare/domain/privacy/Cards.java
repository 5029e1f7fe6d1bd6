package org.socialcare.domain.privacy;

/** Payment cards: a known issuer's beginning, a length it has, and the check digit. */
final class Cards {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHORTEST_ACCOUNT = 12;

    private Cards() {}

    /** Where the card's number ends that begins here; less than 0 if it is none. */
    static int end(Digits number, Label label) {
        for (int i = number.groups(); i > 0; i--) {
            int count = number.count(i);
            if (count > LONGEST || !number.isCleanAfter(number.end(i))) continue;
            if (count < SHORTEST) return -1;
            boolean checked =
                    isGrouped(number, i)
                            && isIssued(number.values(), count)
                            && Checks.luhn(number.values(), count);
            if (checked ? label != Label.THING : i == 1 && label == Label.CARD) {
                return number.end(i);
            }
        }
        return -1;
    }

    /** Where a bank account's number ends that is called so; less than 0 otherwise. */
    static int accountEnd(Digits number, Label label) {
        if (label != Label.ACCOUNT) return -1;
        for (int i = number.groups(); i > 0 && number.count(i) >= SHORTEST_ACCOUNT; i--) {
            if (number.isCleanAfter(number.end(i))) return number.end(i);
        }
        return -1;
    }

    /** Written in one, or in groups as cards have them, and not a part of something longer. */
    private static boolean isGrouped(Digits number, int groups) {
        if (groups == 1) return true;
        if (number.groups() > groups && number.size(groups) >= 4) return false;
        boolean fours = number.isShaped(4, 4, 4) && number.size(groups - 1) <= 4;
        boolean travel = number.isShaped(4, 6, 5) || number.isShaped(4, 6, 4);
        return fours || travel || number.isShaped(6, 13) || number.isShaped(8, 8);
    }

    private static boolean isIssued(char[] digits, int count) {
        int two = Checks.number(digits, 0, 2);
        int four = Checks.number(digits, 0, 4);
        return switch (count) {
            case 13, 17, 18 -> count == 13 ? digits[0] == '4' : two == 62;
            case 14 -> two == 36 || two == 38 || two == 39 || four >= 3000 && four < 3060;
            case 15 -> two == 34 || two == 37;
            case 16 ->
                    digits[0] == '4'
                            || two >= 50 && two <= 55
                            || two == 62
                            || two == 64
                            || two == 65
                            || four == 6011
                            || four >= 2221 && four <= 2720
                            || four >= 3528 && four <= 3589;
            case 19 -> digits[0] == '4' || two == 62;
            default -> false;
        };
    }
}
