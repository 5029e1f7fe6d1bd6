package org.socialcare.local.simulators.instagram;

/** Posts of other accounts, below which somebody may name ours. */
final class Elsewhere {
    /** No post of the played account begins so. */
    private static final String PREFIX = "170";

    private Elsewhere() {}

    static boolean isPost(String post) {
        return post.startsWith(PREFIX);
    }
}
