package org.socialcare.platforms.meta;

/** Names of fields that change, which become part of an event's kind. */
public final class Fields {
    private static final int LONGEST = 60;

    private Fields() {}

    /** Whether it is made as all of Meta's are: small letters, digits and underscores. */
    public static boolean isName(String field) {
        if (field.isEmpty() || field.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (!(c >= 'a' && c <= 'z') && c != '_' && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
