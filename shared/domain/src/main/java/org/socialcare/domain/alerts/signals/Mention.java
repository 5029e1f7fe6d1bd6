package org.socialcare.domain.alerts.signals;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is kept of a counted fact: no words, no person.
 *
 * @param language as {@link Signal#language}, cut to three letters
 * @param post a number for the public post, 0 for none; see {@link #numberOf}
 */
public record Mention(Set<Mark> marks, String language, int post) {
    private static final int POSTS = 1 << 24;
    private static final int LONGEST_LANGUAGE = 3;

    public Mention {
        marks = Collections.unmodifiableSet(EnumSet.copyOf(marks));
    }

    public static Mention of(Signal signal) {
        return new Mention(signal.marks(), primary(signal.language()), numberOf(signal.post()));
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The same number for the same post, 1 to 16,777,215; 0 for none. */
    public static int numberOf(String post) {
        return post.isEmpty() ? 0 : 1 + Math.floorMod(post.hashCode(), POSTS - 1);
    }

    /** Two or three small letters; anything else is {@code und}. */
    private static String primary(String language) {
        int end = 0;
        while (end < language.length() && isSmall(language.charAt(end))) end++;
        boolean whole = end == language.length() || language.charAt(end) == '-';
        return whole && end >= 2 && end <= LONGEST_LANGUAGE ? language.substring(0, end) : "und";
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }
}
