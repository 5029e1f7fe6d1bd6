package org.socialcare.domain.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A text in which personal data is masked: of a telephone number, a card or an account the last
 * four digits are left, of an e-mail address the first letter and the domain, of an address the
 * city. Masking a masked text changes nothing.
 *
 * @param parts where in {@code text} something was masked, and what
 */
public record Masked(String text, List<PersonalSpan> parts) {
    private static final String MASK = "•••";
    private static final int KEPT = 4;

    /** What a mask has cut in two may be something else in part, so it is looked at again. */
    private static final int MOST_LOOKS = 8;

    public Masked {
        parts = List.copyOf(parts);
    }

    public static Masked of(String words) {
        Masked masked = new Masked(words, List.of());
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<PersonalSpan> found = PersonalData.find(masked.text);
            if (found.isEmpty()) break;
            masked = masked.without(found);
        }
        return masked;
    }

    /** What is masked already keeps its place, unless it lies within what is masked now. */
    private Masked without(List<PersonalSpan> found) {
        StringBuilder result = new StringBuilder(text.length());
        List<PersonalSpan> places = new ArrayList<>();
        int from = 0;
        int next = 0;
        for (PersonalSpan span : found) {
            int moved = result.length() - from;
            for (; next < parts.size() && parts.get(next).start() < span.end(); next++) {
                PersonalSpan part = parts.get(next);
                if (part.end() <= span.start()) places.add(part.movedBy(moved));
            }
            result.append(text, from, span.start());
            int start = result.length();
            append(result, text, span);
            places.add(new PersonalSpan(span.kind(), start, result.length()));
            from = span.end();
        }
        int moved = result.length() - from;
        parts.subList(next, parts.size()).forEach(part -> places.add(part.movedBy(moved)));
        result.append(text, from, text.length());
        return new Masked(result.toString(), places);
    }

    /** The words alone, for lists and previews. */
    public static String words(String words) {
        return of(words).text();
    }

    /** What was masked. */
    public Set<PersonalKind> kinds() {
        EnumSet<PersonalKind> kinds = EnumSet.noneOf(PersonalKind.class);
        parts.forEach(part -> kinds.add(part.kind()));
        return Collections.unmodifiableSet(kinds);
    }

    private static void append(StringBuilder text, String words, PersonalSpan span) {
        switch (span.kind()) {
            case PHONE, CARD_NUMBER, BANK_ACCOUNT -> text.append(MASK).append(last(words, span));
            case ID_NUMBER -> text.append(MASK);
            case EMAIL -> {
                int sign = span.start();
                while (words.charAt(sign) != '@' && words.charAt(sign) != '＠') sign++;
                text.append(words.charAt(span.start())).append(MASK);
                text.append(words, sign, span.end());
            }
            case ADDRESS -> address(text, words, span);
        }
    }

    private static String last(String words, PersonalSpan span) {
        StringBuilder kept = new StringBuilder(KEPT);
        for (int at = span.end() - 1; at >= span.start() && kept.length() < KEPT; at--) {
            char c = words.charAt(at);
            if (Chars.inWord(c) || Chars.spokenDigit(c) >= 0) kept.append(c);
        }
        return kept.reverse().toString();
    }

    private static void address(StringBuilder text, String words, PersonalSpan span) {
        int city = ChineseAddress.cityEnd(words, span.start(), span.end());
        if (Chars.isHan(words, span.start()) && city > 0) {
            text.append(words, span.start(), city).append(MASK);
            return;
        }
        text.append(MASK);
        String named = Cities.within(words, span.start(), span.end());
        if (!named.isEmpty()) text.append(' ').append(named);
    }
}
