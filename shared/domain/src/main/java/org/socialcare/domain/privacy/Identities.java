package org.socialcare.domain.privacy;

/**
 * Numbers that states give to people: Chinese residents, Greek AMKA and AFM, US social security.
 */
final class Identities {
    private static final int RESIDENT = 18;
    private static final int OLD_RESIDENT = 15;
    private static final int AMKA = 11;
    private static final int AFM = 9;

    private Identities() {}

    /** Where the number ends that begins here; less than 0 if it is none of these. */
    static int end(String text, Digits number, Label label, boolean greek) {
        int resident = resident(text, number, label);
        if (resident >= 0) return resident;
        int amka = number.groupsOf(AMKA);
        boolean named = label == Label.IDENTITY;
        if (amka > 0 && (greek || named) && Checks.amka(number.values()) && label != Label.THING) {
            return number.end(amka);
        }
        int afm = number.groupsOf(AFM);
        if (afm > 0 && (label == Label.TAX || named && isSsn(number))) return number.end(afm);
        boolean hyphens = afm == 3 && text.charAt(number.end(1)) == '-';
        return hyphens && isSsn(number) && label != Label.THING ? number.end(afm) : -1;
    }

    private static boolean isSsn(Digits number) {
        return (number.isShaped(3, 2, 4) || number.isShaped(9)) && Checks.ssn(number.values());
    }

    private static int resident(String text, Digits number, Label label) {
        boolean named = label == Label.IDENTITY;
        int whole = number.groupsOf(RESIDENT);
        if (whole > 0 && (named || Checks.resident(number.values()))) return number.end(whole);
        for (int i = 1; i <= number.groups() && number.count(i) < RESIDENT; i++) {
            int end = number.end(i);
            if (number.count(i) == RESIDENT - 1 && isX(text, end) && !Chars.inWord(text, end + 1)) {
                char[] digits = number.values();
                char overwritten = digits[RESIDENT - 1];
                digits[RESIDENT - 1] = 'X';
                boolean valid = Checks.resident(digits);
                digits[RESIDENT - 1] = overwritten;
                if (valid || named) return end + 1;
            }
        }
        int old = named ? number.groupsOf(OLD_RESIDENT) : 0;
        return old > 0 ? number.end(old) : -1;
    }

    private static boolean isX(String text, int at) {
        return at < text.length() && "xXｘＸ×".indexOf(text.charAt(at)) >= 0;
    }
}
