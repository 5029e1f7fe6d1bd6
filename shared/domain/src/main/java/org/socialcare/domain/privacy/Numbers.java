package org.socialcare.domain.privacy;

import java.util.List;

/** Every number of a text once, and what it is. */
final class Numbers {
    private static final int SHORTEST = 7;
    private static final int SPOKEN = 11;

    private final String text;
    private final List<PersonalSpan> taken;
    private final List<PersonalSpan> found;
    private final boolean greek;
    private final boolean han;
    private int next;

    /**
     * @param taken what has been found already, in order; no number reaches into it
     * @param found where numbers are added
     */
    Numbers(
            String text,
            List<PersonalSpan> taken,
            List<PersonalSpan> found,
            boolean greek,
            boolean han) {
        this.text = text;
        this.taken = taken;
        this.found = found;
        this.greek = greek;
        this.han = han;
    }

    void find() {
        Digits number = new Digits(text);
        int at = 0;
        while (at < text.length()) {
            if (Chars.spokenDigit(text.charAt(at)) >= 0) {
                at = spoken(at);
            } else if (Chars.digit(text.charAt(at)) >= 0) {
                int first = number.read(at);
                int behind = behindTaken(at, first);
                at = behind > 0 ? behind : Math.max(first, written(number));
            } else {
                at++;
            }
        }
    }

    private int behindTaken(int from, int to) {
        while (next < taken.size() && taken.get(next).end() <= from) next++;
        boolean meets = next < taken.size() && taken.get(next).meets(from, to);
        return meets ? Math.max(to, taken.get(next).end()) : 0;
    }

    private int written(Digits number) {
        int count = number.count(number.groups());
        if (count < SHORTEST || !number.isCleanBefore()) return 0;
        Label label = Label.before(text, number.start());
        int identity = Identities.end(text, number, label, greek);
        if (identity > 0) return add(PersonalKind.ID_NUMBER, number, identity);
        int card = Cards.end(number, label);
        if (card > 0) return add(PersonalKind.CARD_NUMBER, number, card);
        int account = Cards.accountEnd(number, label);
        if (account > 0) return add(PersonalKind.BANK_ACCOUNT, number, account);
        int phone = Phones.end(number, label, greek, han);
        return phone > 0 ? add(PersonalKind.PHONE, number, phone) : 0;
    }

    private int add(PersonalKind kind, Digits number, int end) {
        int start = number.start();
        if (number.plus()) start--;
        boolean bracket =
                start > 0 && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == '（');
        if (bracket && closes(number.end(1))) start--;
        found.add(new PersonalSpan(kind, start, end));
        return end;
    }

    private boolean closes(int at) {
        return at < text.length() && (text.charAt(at) == ')' || text.charAt(at) == '）');
    }

    /** A Chinese mobile number as it is read out. */
    private int spoken(int from) {
        int end = from;
        while (end < text.length() && Chars.spokenDigit(text.charAt(end)) >= 0) end++;
        if (end - from == SPOKEN
                && Chars.spokenDigit(text.charAt(from)) == 1
                && Chars.spokenDigit(text.charAt(from + 1)) >= 3
                && !Chars.afterMask(text, from)) {
            found.add(new PersonalSpan(PersonalKind.PHONE, from, end));
        }
        return end;
    }
}
