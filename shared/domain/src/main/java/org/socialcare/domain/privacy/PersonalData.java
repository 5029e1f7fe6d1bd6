package org.socialcare.domain.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds personal data in a text in one pass per kind: no regular expressions, no look-ups, and time
 * that grows with the text's length only.
 */
public final class PersonalData {
    private static final Comparator<PersonalSpan> IN_ORDER =
            Comparator.comparingInt(PersonalSpan::start);
    private static final String PLACES = "路街村镇乡屯";

    private PersonalData() {}

    /** What the text gives away, in order and without overlaps. */
    public static List<PersonalSpan> find(String text) {
        boolean digits = false;
        boolean mail = false;
        boolean greek = false;
        boolean han = false;
        boolean places = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= Chars.digit(c) >= 0 || Chars.spokenDigit(c) >= 0;
            mail |= c == '@' || c == '＠';
            greek |= Chars.isGreek(c);
            han |= Chars.isHan(text, i);
            places |= PLACES.indexOf(c) >= 0;
        }
        if (!digits && !mail && !places) return List.of();
        List<PersonalSpan> first = new ArrayList<>();
        if (mail) Emails.find(text, first);
        if (digits) {
            List<PersonalSpan> ibans = new ArrayList<>();
            Ibans.find(text, ibans);
            first = joined(first, ibans);
            List<PersonalSpan> numbers = new ArrayList<>();
            new Numbers(text, first, numbers, greek, han).find();
            first = joined(first, numbers);
        }
        if (han) first = joined(first, addresses(text, ChineseAddress::find));
        if (digits) {
            first = joined(first, addresses(text, EnglishAddress::find));
            first = joined(first, addresses(text, GreekAddress::find));
        }
        return List.copyOf(first);
    }

    private interface Finder {
        void find(String text, List<PersonalSpan> found);
    }

    private static List<PersonalSpan> addresses(String text, Finder finder) {
        List<PersonalSpan> found = new ArrayList<>();
        finder.find(text, found);
        return found;
    }

    /** Both in order; of the second, what the first leaves of it. */
    private static List<PersonalSpan> joined(List<PersonalSpan> first, List<PersonalSpan> second) {
        if (second.isEmpty()) return first;
        if (first.isEmpty()) return second;
        List<PersonalSpan> all = new ArrayList<>(first);
        int at = 0;
        for (PersonalSpan span : second) {
            int start = span.start();
            while (at < first.size() && first.get(at).end() <= start) at++;
            while (at < first.size() && first.get(at).start() < span.end()) {
                int taken = first.get(at).start();
                if (taken > start) all.add(new PersonalSpan(span.kind(), start, taken));
                start = first.get(at++).end();
            }
            if (start < span.end()) all.add(new PersonalSpan(span.kind(), start, span.end()));
            if (at > 0) at--;
        }
        all.sort(IN_ORDER);
        return all;
    }
}
