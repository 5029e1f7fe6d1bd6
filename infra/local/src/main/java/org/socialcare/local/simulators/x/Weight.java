package org.socialcare.local.simulators.x;

/** What a post weighs: 280 at most, by X's page on counting characters. */
final class Weight {
    static final int MOST = 280;
    private static final int LINK = 23;
    private static final int JOINER = 0x200D;

    private Weight() {}

    static int of(String text) {
        int weight = 0;
        String rest = text;
        for (int at = link(rest); at >= 0; at = link(rest)) {
            int end = at;
            while (end < rest.length() && rest.charAt(end) > ' ' && rest.charAt(end) < 0x250) {
                end++;
            }
            weight += plain(rest.substring(0, at)) + LINK;
            rest = rest.substring(end);
        }
        return weight + plain(rest);
    }

    private static int link(String text) {
        int http = text.indexOf("http://");
        int https = text.indexOf("https://");
        return http < 0 || (https >= 0 && https < http) ? https : http;
    }

    /** What only changes or lengthens an emoji weighs nothing. */
    private static int plain(String text) {
        int weight = 0;
        int before = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int one = text.codePointAt(at);
            boolean modifies = one == 0xFE0F || one == JOINER || (one >= 0x1F3FB && one <= 0x1F3FF);
            if (!modifies && before != JOINER) {
                weight += light(one) ? 1 : 2;
            }
            before = one;
        }
        return weight;
    }

    private static boolean light(int one) {
        return one < 4352
                || (one > 8191 && one < 8206)
                || (one > 8207 && one < 8224)
                || (one > 8241 && one < 8248);
    }
}
