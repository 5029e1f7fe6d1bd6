package org.socialcare.domain.privacy;

import java.util.List;

/**
 * Chinese addresses: a street or an estate and a number behind it, or a village, street or town
 * behind two larger places, with everything that leads up to it and follows it.
 */
final class ChineseAddress {
    private static final List<String> UNITS =
            List.of(
                    "单元", "號樓", "号楼", "号院", "号", "號", "弄", "栋", "棟", "幢", "座", "室", "楼", "樓", "层",
                    "層", "户", "门", "巷", "组", "队", "房", "铺", "舍");
    private static final String BUILDINGS = "单弄栋棟幢座室";
    private static final String STREETS = "路街巷弄村镇鎮乡鄉";
    private static final String ESTATES = "区區苑园城厦寓邸湾府庭院居墅里场坊段庄校学屯营";
    private static final String PLACES = "省市区區县縣旗州";
    private static final String ENDS = "路街村镇鎮乡鄉屯";
    private static final String NUMERALS = "〇零一二三四五六七八九十百两";
    private static final String BEFORE_NUMBER = "甲乙丙丁附第";

    /** What people say before an address and what is no part of one. */
    private static final String LEADING = "址是在到寄送住给我的收了请往货件您你他她";

    private static final int LONGEST_LEAD = 32;
    private static final int LONGEST_NAME = 10;
    private static final int LONGEST_NUMBER = 6;
    private static final int MOST_PIECES = 8;

    private ChineseAddress() {}

    /** Adds what is found, in order. */
    static void find(String text, List<PersonalSpan> found) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int end = -1;
            int start = at;
            if (isNumber(c) && (at == from || !isNumber(text.charAt(at - 1)))) {
                end = numbered(text, at);
            } else if (ENDS.indexOf(c) >= 0 && larger(text, from, at) >= 2) {
                end = text.startsWith("街道", at) ? at + 2 : at + 1;
            }
            if (end < 0) continue;
            start = lead(text, from, at);
            end = rest(text, end);
            if (end - start >= 3) found.add(new PersonalSpan(PersonalKind.ADDRESS, start, end));
            from = end;
            at = end - 1;
        }
    }

    private static boolean isNumber(char c) {
        return Chars.digit(c) >= 0 || NUMERALS.indexOf(c) >= 0;
    }

    /** Where the first numbered pieces end; less than 0 if they are not those of an address. */
    private static int numbered(String text, int number) {
        if (Chars.afterMask(text, number)) return -1;
        int unit = numberEnd(text, number);
        int end = unitEnd(text, unit);
        if (end < 0) return -1;
        boolean building = BUILDINGS.indexOf(text.charAt(unit)) >= 0 || end - unit == 2;
        int before = number - 1;
        while (before > 0 && number - before < 3 && Chars.isLatin(text.charAt(before))) before--;
        if (before > 0 && BEFORE_NUMBER.indexOf(text.charAt(before)) >= 0) before--;
        if (before > 0 && Chars.isBlank(text.charAt(before))) before--;
        char place = before >= 0 ? text.charAt(before) : ' ';
        if (before > 0 && isStreet(text.charAt(before - 1), place)) return end;
        int next = pieceEnd(text, end);
        boolean estate = ESTATES.indexOf(place) >= 0;
        if (estate && (building || next > 0)) return end;
        return building && next > 0 ? end : -1;
    }

    private static boolean isStreet(char before, char place) {
        return switch (place) {
            case '道', '同' -> "大街胡".indexOf(before) >= 0;
            case '段' -> "东東西南北中".indexOf(before) >= 0 || isNumber(before);
            default -> STREETS.indexOf(place) >= 0;
        };
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && end - from <= LONGEST_NUMBER
                && isInNumber(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInNumber(char c) {
        return isNumber(c) || c == '-' || Chars.isLatin(c);
    }

    private static int unitEnd(String text, int at) {
        for (String unit : UNITS) {
            if (text.startsWith(unit, at)) return at + unit.length();
        }
        return -1;
    }

    /** Where a number and its unit end, or a bare number of a door; less than 0 if none is here. */
    private static int pieceEnd(String text, int from) {
        int at = from;
        if (at < text.length() && (Chars.isBlank(text.charAt(at)) || text.charAt(at) == '-')) at++;
        if (at >= text.length() || !isInNumber(text.charAt(at)) || text.charAt(at) == '-')
            return -1;
        int number = numberEnd(text, at);
        int unit = unitEnd(text, number);
        if (unit > 0) return unit;
        int digits = 0;
        for (int i = at; i < number; i++) {
            if (Chars.digit(text.charAt(i)) >= 0) digits++;
        }
        boolean door = at == from && digits >= 2 && number - at <= LONGEST_NUMBER;
        return door && !Chars.inWord(text, number) ? number : -1;
    }

    /** Buildings, floors and doors behind, each perhaps with a name before its number. */
    private static int rest(String text, int from) {
        int end = from;
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            int next = pieceEnd(text, end);
            for (int at = end; next < 0 && at < end + LONGEST_NAME; at++) {
                if (at + 1 >= text.length() || !isName(text, at)) break;
                if (!isInNumber(text.charAt(at + 1)) || Chars.isLatin(text.charAt(at))) continue;
                next = unitEnd(text, numberEnd(text, at + 1));
                if (next < 0 && endsEstate(text.charAt(at))) next = pieceEnd(text, at + 1);
            }
            if (next <= end) break;
            end = next;
        }
        return end;
    }

    private static boolean isName(String text, int at) {
        char c = text.charAt(at);
        return Chars.isLatin(c) || Chars.isHan(text, at) && LEADING.indexOf(c) < 0;
    }

    private static boolean endsEstate(char c) {
        return ESTATES.indexOf(c) >= 0 || BUILDINGS.indexOf(c) >= 0;
    }

    /** How many larger places are named right before, such as a province and a district. */
    private static int larger(String text, int from, int at) {
        int count = 0;
        int last = at;
        for (int i = at - 1; i >= Math.max(from, at - LONGEST_LEAD); i--) {
            char c = text.charAt(i);
            if (!Chars.isHan(text, i) || LEADING.indexOf(c) >= 0) break;
            if (PLACES.indexOf(c) >= 0 && last - i > 1) {
                count++;
                last = i;
            }
        }
        return count;
    }

    private static int lead(String text, int from, int at) {
        int start = at;
        while (start > Math.max(from, at - LONGEST_LEAD)) {
            char c = text.charAt(start - 1);
            boolean gap = Chars.isBlank(c) && start > 1 && endsPlace(text.charAt(start - 2));
            boolean letter = isName(text, start - 1);
            boolean changed = c == '成' || c == '为';
            if (changed && start > 1 && "改换写".indexOf(text.charAt(start - 2)) >= 0) break;
            if (!gap && !letter) break;
            start--;
        }
        return start;
    }

    private static boolean endsPlace(char c) {
        return PLACES.indexOf(c) >= 0 || STREETS.indexOf(c) >= 0 || c == '道';
    }

    /** What may be seen of it: the city with what is larger, if that is how it begins. */
    static int cityEnd(String text, int start, int end) {
        int city = Cities.end(text, start);
        if (city > 0) return city < end && text.charAt(city) == '市' ? city + 1 : city;
        for (int at = start + 2; at < Math.min(end, start + LONGEST_NAME); at++) {
            if (!Chars.isHan(text, at)) break;
            char c = text.charAt(at);
            if (c == '市') return at + 1;
            if (c == '省' || c == '区' && text.charAt(at - 1) == '治') {
                int within = cityEnd(text, at + 1, end);
                return within > 0 ? within : at + 1;
            }
        }
        return 0;
    }
}
