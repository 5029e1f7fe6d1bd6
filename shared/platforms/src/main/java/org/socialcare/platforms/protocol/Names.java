package org.socialcare.platforms.protocol;

/** Names of events that are new to us, before they become part of a kind. */
public final class Names {
    private static final int LONGEST = 60;

    private Names() {}

    /** Whether it has 1 to 60 small letters, digits, underscores and dots, and nothing else. */
    public static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '.';
            if (!allowed) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST;
    }
}
