package org.socialcare.platforms.protocol;

import java.util.List;

/** What a platform was handed so far, as the ids it gave, in one text between blanks. */
public final class Handed {
    private Handed() {}

    public static List<String> ids(String given) {
        return given.isEmpty() ? List.of() : List.of(given.split(" "));
    }

    /** The same with one more. */
    public static String with(String given, String id) {
        return given.isEmpty() ? id : given + " " + id;
    }

    /** Whether an answer names something that can be told from what stands beside it. */
    public static boolean isId(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
