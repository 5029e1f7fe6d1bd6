package org.socialcare.domain.privacy;

import java.util.List;
import java.util.Set;

/** Addresses in Greek, in Latin letters too: a street and its number, however it is introduced. */
final class GreekAddress {
    private static final Set<String> STREETS =
            Set.of(
                    "οδοσ",
                    "οδο",
                    "οδου",
                    "οδω",
                    "οδ",
                    "λεωφοροσ",
                    "λεωφορο",
                    "λεωφορου",
                    "λεωφ",
                    "λ",
                    "πλατεια",
                    "πλατειασ",
                    "πλ",
                    "odos",
                    "odo",
                    "odou",
                    "leoforos",
                    "leof",
                    "plateia");
    private static final Set<String> CALLED =
            Set.of(
                    "διευθυνση",
                    "διευθυνσησ",
                    "διευθυνσισ",
                    "dieuthinsi",
                    "dieythynsi",
                    "diefthinsi",
                    "διευθ");
    private static final Set<String> LIVES =
            Set.of("μενω", "κατοικω", "μενουμε", "στειλτε", "στειλετε", "παραδοση", "meno", "menw");
    private static final Set<String> COUNTED =
            Set.of(
                    "χρονια",
                    "μερεσ",
                    "μερα",
                    "λεπτα",
                    "ωρεσ",
                    "ωρα",
                    "ευρω",
                    "εβδομαδεσ",
                    "μηνεσ",
                    "τεμαχια",
                    "φορεσ",
                    "xronia",
                    "meres",
                    "lepta",
                    "evro",
                    "euro",
                    "ores",
                    "κιλα",
                    "gb");
    private static final Set<String> BETWEEN =
            Set.of(
                    "μου",
                    "ειναι",
                    "η",
                    "στην",
                    "στη",
                    "στο",
                    "στον",
                    "παραδοσησ",
                    "mou",
                    "einai",
                    "stin",
                    "sti",
                    "sto",
                    "αποστολησ",
                    "νεα",
                    "σασ",
                    "επι",
                    "τησ",
                    "σε",
                    "σπιτι");
    private static final Set<String> NO_NAMES =
            Set.of(
                    "με", "και", "για", "που", "εχει", "απο", "εδω", "δεν", "θα", "να", "τα", "me",
                    "kai", "gia", "pou", "apo", "edo", "edw");
    private static final int MOST_NAMES = 4;
    private static final int MOST_BEFORE = 7;
    private static final int MOST_PARTS = 6;
    private static final int LONGEST_NUMBER = 3;
    private static final int POSTCODE = 5;

    private GreekAddress() {}

    /** Adds what is found, in order. */
    static void find(String text, List<PersonalSpan> found) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!Chars.isDigit(text, at) || Chars.inWord(text, at - 1)) continue;
            int end = doorEnd(text, at);
            int start = end < 0 ? -1 : start(text, from, at, end);
            if (start < 0) continue;
            end = rest(text, end);
            found.add(new PersonalSpan(PersonalKind.ADDRESS, start, end));
            from = end;
            at = end - 1;
        }
    }

    /** Where the street's number ends, perhaps with one letter; less than 0 if it is none. */
    private static int doorEnd(String text, int at) {
        int digits = Lines.digits(text, at, LONGEST_NUMBER);
        int end = Lines.wordEnd(text, at);
        boolean whole = end - at - digits <= 1 || text.charAt(at + digits) == '-';
        if (digits > LONGEST_NUMBER || !whole || Chars.afterMask(text, at)) return -1;
        int next = Lines.gapEnd(text, end, false);
        boolean counted = COUNTED.contains(Lines.plain(text, next, Lines.wordEnd(text, next)));
        boolean more = end < text.length() && "%€:/".indexOf(text.charAt(end)) >= 0;
        boolean decimal = end < text.length() && ".,".indexOf(text.charAt(end)) >= 0;
        return counted || more || decimal && Chars.isDigit(text, end + 1) ? -1 : end;
    }

    /** Where the street begins that leads up to its number; less than 0 if nothing says so. */
    private static int start(String text, int from, int door, int end) {
        int at = door;
        int capitals = -1;
        int all = -1;
        boolean stillCapital = true;
        for (int names = 0; names < MOST_BEFORE; names++) {
            int gap = at;
            while (gap > from
                    && (Chars.isBlank(text.charAt(gap - 1)) || text.charAt(gap - 1) == ':')) gap--;
            int wordEnd = gap;
            boolean dotted = wordEnd > from && text.charAt(wordEnd - 1) == '.';
            if (dotted) wordEnd--;
            int word = Math.max(from, Lines.wordStart(text, wordEnd));
            if (word == wordEnd || gap == at && !dotted) break;
            String plain = Lines.plain(text, word, wordEnd);
            if (STREETS.contains(plain) && (names > 0 && names <= MOST_NAMES)) {
                boolean short1 = plain.length() <= 2 && !dotted;
                if (!short1) return word;
            }
            if (dotted && plain.length() > 3 || NO_NAMES.contains(plain)) break;
            if (CALLED.contains(plain)) return all >= 0 ? all : -1;
            if (LIVES.contains(plain)) return capitals;
            if (BETWEEN.contains(plain)) {
                stillCapital = false;
            } else {
                stillCapital &= Lines.isCapital(text, word) && plain.length() > 2;
                if (stillCapital) capitals = word;
                all = word;
            }
            at = word;
        }
        boolean placed =
                capitals >= 0
                        && Chars.isGreek(text.charAt(capitals))
                        && isPlaced(text, from, capitals, end);
        return placed ? capitals : -1;
    }

    /** A postcode or a known city stands beside. */
    private static boolean isPlaced(String text, int from, int start, int end) {
        int at = Lines.gapEnd(text, end, true);
        if (postcode(text, at) > 0 || Cities.end(text, at) > 0 || floor(text, at) > 0) return true;
        int word = Lines.wordEnd(text, at);
        int next = Lines.gapEnd(text, word, true);
        if (Lines.isCapital(text, at) && postcode(text, next) > 0) return true;
        int before = start;
        while (before > from && " ,".indexOf(text.charAt(before - 1)) >= 0) before--;
        return before < start && Cities.end(text, Lines.wordStart(text, before)) == before;
    }

    /** Floors, postcodes and towns behind. */
    private static int rest(String text, int from) {
        int end = from;
        for (int part = 0; part < MOST_PARTS; part++) {
            int at = Lines.gapEnd(text, end, true);
            if (at == end) break;
            int next =
                    Math.max(postcode(text, at), Math.max(Cities.end(text, at), floor(text, at)));
            if (next < 0) next = town(text, at);
            if (next < 0) break;
            end = next;
        }
        return end;
    }

    private static int town(String text, int at) {
        int end = Lines.wordEnd(text, at);
        if (end == at || !Lines.isCapital(text, at)) return -1;
        int next = Lines.gapEnd(text, end, true);
        if (postcode(text, next) > 0 || Cities.end(text, next) > 0) return end;
        int second = Lines.wordEnd(text, next);
        boolean two = second > next && Lines.isCapital(text, next);
        return two && postcode(text, Lines.gapEnd(text, second, true)) > 0 ? second : -1;
    }

    private static int floor(String text, int at) {
        int end = Lines.wordEnd(text, at);
        boolean ordinal = Chars.isDigit(text, at) && end - at <= 4;
        int word = ordinal ? Lines.gapEnd(text, end, false) : at;
        return Chars.reads(text, word, "οροφ") ? Lines.wordEnd(text, word) : -1;
    }

    /** Five digits, with a gap behind the third or without, perhaps announced. */
    private static int postcode(String text, int from) {
        int at = from;
        for (String name : List.of("τ.κ.", "τ.κ", "τκ", "t.k.", "tk")) {
            if (Chars.reads(text, from, name)) {
                at = Lines.gapEnd(text, from + name.length(), false);
                if (at < text.length() && text.charAt(at) == ':') {
                    at = Lines.gapEnd(text, at + 1, false);
                }
                break;
            }
        }
        int first = Lines.digits(text, at, POSTCODE);
        if (first == POSTCODE) return Chars.inWord(text, at + first) ? -1 : at + first;
        int second = first == 3 ? Lines.digits(text, at + 4, 2) : 0;
        boolean split = second == 2 && Chars.isBlank(text.charAt(at + 3));
        return split && !Chars.inWord(text, at + 6) ? at + 6 : -1;
    }
}
