package org.socialcare.domain.privacy;

import java.util.List;
import java.util.Set;

/** Addresses in English: a number, a street's name and its kind; or a post office box. */
final class EnglishAddress {
    private static final Set<String> STREETS =
            Set.of(
                    "street",
                    "road",
                    "rd",
                    "avenue",
                    "ave",
                    "lane",
                    "boulevard",
                    "blvd",
                    "crescent",
                    "terrace",
                    "highway",
                    "hwy",
                    "parkway",
                    "pkwy",
                    "mews");

    /** Kinds of streets that are ordinary words as well. */
    private static final Set<String> ALSO_WORDS =
            Set.of(
                    "way", "drive", "dr", "place", "pl", "court", "ct", "close", "square", "sq",
                    "gardens", "grove", "park", "hill", "row", "walk", "ln", "st", "circle", "loop",
                    "trail", "green", "rise");

    private static final Set<String> NO_NAMES =
            Set.of(
                    "the", "of", "in", "on", "at", "to", "from", "for", "and", "or", "is", "was",
                    "are", "my", "your", "our", "a", "an", "this", "that", "it", "days", "day",
                    "hours", "hour", "minutes", "minute", "min", "mins", "weeks", "week", "months",
                    "years", "year", "times", "items", "pairs", "pieces", "people", "miles", "km",
                    "more", "by", "with", "i", "we", "star", "stars", "percent", "x", "pm", "am",
                    "per", "new", "off");
    private static final Set<String> UNITS =
            Set.of(
                    "apt",
                    "apartment",
                    "flat",
                    "unit",
                    "suite",
                    "ste",
                    "room",
                    "floor",
                    "fl",
                    "building",
                    "bldg",
                    "block",
                    "no");
    private static final int MOST_WORDS = 5;
    private static final int MOST_PARTS = 6;
    private static final int LONGEST_NUMBER = 5;

    private EnglishAddress() {}

    /** Adds what is found, in order. */
    static void find(String text, List<PersonalSpan> found) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean begins = at == from || !Chars.inWord(text, at - 1);
            if (!begins) continue;
            char c = text.charAt(at);
            int end = -1;
            int start = at;
            if (Chars.digit(c) >= 0 && !isAmount(text, at)) {
                end = street(text, at);
                start = end < 0 ? at : lead(text, from, at);
            } else if (c == 'p' || c == 'P') {
                end = box(text, at);
            }
            if (end < 0) continue;
            end = rest(text, end);
            found.add(new PersonalSpan(PersonalKind.ADDRESS, start, end));
            from = end;
            at = end - 1;
        }
    }

    private static boolean isAmount(String text, int at) {
        return Chars.afterMask(text, at) || at > 0 && "$£€¥￥.,".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Where the street ends whose number begins here; less than 0 if it is none. */
    private static int street(String text, int number) {
        int at = Lines.wordEnd(text, number);
        int digits = Lines.digits(text, number, LONGEST_NUMBER);
        boolean whole = at - number - digits <= 1 || text.charAt(number + digits) == '-';
        if (digits > LONGEST_NUMBER || !whole) return -1;
        int found = -1;
        boolean capitals = true;
        boolean kindCapital = true;
        for (int word = 0; word < MOST_WORDS; word++) {
            int start = Lines.gapEnd(text, at, false);
            int end = Lines.wordEnd(text, start);
            if (start == at || end == start) break;
            String plain = Lines.plain(text, start, end);
            if (NO_NAMES.contains(plain)) break;
            kindCapital = Lines.isCapital(text, start);
            boolean kind = STREETS.contains(plain);
            boolean word2 =
                    ALSO_WORDS.contains(plain) && (capitals && kindCapital || goesOn(text, end));
            if (word > 0 && (kind || word2)) found = end;
            capitals &= kindCapital || Chars.isDigit(text, start);
            at = end;
            if (end < text.length() && text.charAt(end) == '.' && plain.length() <= 3) at++;
        }
        return found;
    }

    /** A door or a postcode follows, so this is an address however it is written. */
    private static boolean goesOn(String text, int end) {
        int at = Lines.gapEnd(text, end, true);
        return unit(text, at) > 0 || postcode(text, at) > 0;
    }

    /** Flats and rooms named before the street. */
    private static int lead(String text, int from, int street) {
        int start = street;
        for (int part = 0; part < 3; part++) {
            int at = start;
            while (at > from && (Chars.isBlank(text.charAt(at - 1)) || text.charAt(at - 1) == ','))
                at--;
            int door = Lines.wordStart(text, at);
            int doorEnd = at;
            if (door > from && text.charAt(at - 1) == '.') doorEnd--;
            door = Lines.wordStart(text, doorEnd);
            int space = door > from && Chars.isBlank(text.charAt(door - 1)) ? door - 1 : door;
            int word = Lines.wordStart(text, space);
            boolean number = Chars.isDigit(text, door) || doorEnd - door <= 1;
            if (word >= from && number && UNITS.contains(Lines.plain(text, word, space))) {
                start = word;
            } else if (door >= from && Lines.plain(text, door, doorEnd).equals("no")) {
                start = door;
            } else {
                break;
            }
        }
        return start;
    }

    private static int box(String text, int at) {
        for (String name : List.of("p.o. box ", "po box ", "p.o.box ", "post office box ")) {
            if (Chars.reads(text, at, name)) {
                int digits = Lines.digits(text, at + name.length(), 6);
                if (digits > 0) return at + name.length() + digits;
            }
        }
        return -1;
    }

    /** Doors, towns, states and postcodes behind. */
    private static int rest(String text, int from) {
        int end = from;
        for (int part = 0; part < MOST_PARTS; part++) {
            int at = Lines.gapEnd(text, end, true);
            int next = at == end ? -1 : unit(text, at);
            if (next < 0 && at > end) next = postcode(text, at);
            if (next < 0 && at > end) next = town(text, at);
            if (next < 0) break;
            end = next;
        }
        return end;
    }

    private static int unit(String text, int at) {
        if (at < text.length() && text.charAt(at) == '#') {
            int end = Lines.wordEnd(text, at + 1);
            return end > at + 1 ? end : -1;
        }
        int end = Lines.wordEnd(text, at);
        if (end == at || !UNITS.contains(Lines.plain(text, at, end))) return -1;
        int door = end + (end < text.length() && text.charAt(end) == '.' ? 1 : 0);
        door = Lines.gapEnd(text, door, false);
        int doorEnd = Lines.wordEnd(text, door);
        return doorEnd > door && (Chars.isDigit(text, door) || doorEnd - door == 1) ? doorEnd : -1;
    }

    /** An American or a British one, the latter as Royal Mail forms them. */
    static int postcode(String text, int at) {
        int end = Lines.wordEnd(text, at);
        int digits = Lines.digits(text, at, 5);
        if (digits == 5) return end - at == 5 || text.charAt(at + 5) == '-' ? end : -1;
        boolean outward = end - at >= 2 && end - at <= 4 && Chars.isLatin(text.charAt(at));
        if (!outward || Lines.digits(text, at + 1, 2) + Lines.digits(text, at + 2, 2) == 0)
            return -1;
        int inward = Lines.gapEnd(text, end, false);
        int inwardEnd = Lines.wordEnd(text, inward);
        boolean formed =
                inwardEnd - inward == 3
                        && Chars.isDigit(text, inward)
                        && Chars.isLatin(text.charAt(inward + 1))
                        && Chars.isLatin(text.charAt(inward + 2));
        return formed ? inwardEnd : -1;
    }

    /** A known city, a state in two capitals, or a name that one of these follows. */
    private static int town(String text, int at) {
        int city = Cities.end(text, at);
        if (city > 0) return city;
        int end = Lines.wordEnd(text, at);
        if (end == at || !Chars.isLatin(text.charAt(at))) return -1;
        if (postcode(text, Lines.gapEnd(text, end, true)) > 0) return end;
        if (!Lines.isCapital(text, at)) return -1;
        if (end - at == 2 && Lines.isCapital(text, at + 1)) return end;
        int last = end;
        for (int word = 0; word < 2; word++) {
            int next = Lines.gapEnd(text, last, true);
            int nextEnd = Lines.wordEnd(text, next);
            boolean state = nextEnd - next == 2 && Lines.isCapital(text, next + 1);
            if (state || postcode(text, next) > 0 || Cities.end(text, next) > 0) return last;
            if (!Lines.isCapital(text, next)) return -1;
            last = nextEnd;
        }
        return -1;
    }
}
