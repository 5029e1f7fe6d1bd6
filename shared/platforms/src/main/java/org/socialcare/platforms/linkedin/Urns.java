package org.socialcare.platforms.linkedin;

/** LinkedIn's names of things, which it writes in a long and in a short form. */
final class Urns {
    private static final String BEGINNING = "urn:li:";
    private static final String COMMENT = "urn:li:comment:(";

    private Urns() {}

    /** The long form: what stands inside the parentheses is named in full as well. */
    static String whole(String urn) {
        int open = urn.indexOf('(');
        if (!urn.startsWith(BEGINNING) || open < 0 || open + 1 == urn.length()) {
            return urn;
        }
        return urn.startsWith(BEGINNING, open + 1)
                ? urn
                : urn.substring(0, open + 1) + BEGINNING + urn.substring(open + 1);
    }

    static boolean isComment(String urn) {
        return urn.startsWith(COMMENT) && urn.endsWith(")") && middle(urn) > 0;
    }

    /** The post a comment stands under; empty where the name is no comment's. */
    static String postOf(String comment) {
        return isComment(comment) ? comment.substring(COMMENT.length(), middle(comment)) : "";
    }

    /** The number of a comment under its post; empty where the name is no comment's. */
    static String numberOf(String comment) {
        return isComment(comment)
                ? comment.substring(middle(comment) + 1, comment.length() - 1)
                : "";
    }

    /** Who did it, where the name of a like or reaction begins with who did. */
    static String actorOf(String deed) {
        int open = deed.indexOf('(');
        int middle = deed.indexOf(',', open + 1);
        String first = open < 0 || middle < 0 ? "" : deed.substring(open + 1, middle);
        return first.startsWith("urn:li:person:") || first.startsWith("urn:li:organization:")
                ? first
                : "";
    }

    private static int middle(String comment) {
        return comment.indexOf(',', COMMENT.length() + 1);
    }
}
