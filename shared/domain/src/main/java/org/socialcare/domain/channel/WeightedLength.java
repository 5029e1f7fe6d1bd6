package org.socialcare.domain.channel;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The length of a post as X counts it, by the configuration of its twitter-text library ({@code
 * config/v3.json}: 280 at most). Characters of most scripts count one, all others two, an emoji two
 * however many code points it takes, and a link 23 whatever its length. A bare domain, which X may
 * turn into a link as well, counts as it is written.
 */
public final class WeightedLength {
    private static final int LINK = 23;
    private static final int KEYCAP = 0x20E3;
    private static final int EMOJI_STYLE = 0xFE0F;

    private WeightedLength() {}

    public static int of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(normal);
        int length = 0;
        int from = 0;
        while (from < normal.length()) {
            int link = endOfLink(normal, from);
            int to = link > from ? link : clusters.following(from);
            length += link > from ? LINK : cluster(normal.substring(from, to));
            from = to;
        }
        return length;
    }

    /** Where the link that begins here ends; the beginning itself where none does. */
    private static int endOfLink(String text, int from) {
        boolean begins =
                text.regionMatches(true, from, "https://", 0, 8)
                        || text.regionMatches(true, from, "http://", 0, 7);
        if (!begins) {
            return from;
        }
        int to = text.indexOf("://", from) + 3;
        int end = to;
        while (end < text.length() && isOfLink(text.charAt(end))) {
            end++;
        }
        return end > to ? end : from;
    }

    /** Words of a script without spaces may follow a link at once, and are none of it. */
    private static boolean isOfLink(char c) {
        return c > ' ' && c < 0x0250 && c != '"' && c != '<' && c != '>';
    }

    private static int cluster(String cluster) {
        if (isEmoji(cluster)) {
            return 2;
        }
        int length = 0;
        for (int i = 0; i < cluster.length(); i += Character.charCount(cluster.codePointAt(i))) {
            length += isLight(cluster.codePointAt(i)) ? 1 : 2;
        }
        return length;
    }

    private static boolean isEmoji(String cluster) {
        return Character.isEmojiPresentation(cluster.codePointAt(0))
                || cluster.indexOf(KEYCAP) > 0
                || cluster.indexOf(EMOJI_STYLE) > 0;
    }

    private static boolean isLight(int codePoint) {
        return codePoint <= 4351
                || (codePoint >= 8192 && codePoint <= 8205)
                || (codePoint >= 8208 && codePoint <= 8223)
                || (codePoint >= 8242 && codePoint <= 8247);
    }
}
