package org.socialcare.platforms.instagram;

/** What no page of Meta's that we could read confirms; everything that rests on it is here. */
final class Assumptions {
    /** Where a token of Instagram's own login is exchanged for the next, from its second day on. */
    static final String REFRESH = "/refresh_access_token?grant_type=ig_refresh_token";

    /** The edge of a post that takes a comment on the post itself. */
    static final String COMMENTS = "/comments";

    /**
     * How many messages of a conversation can be read: older ones are answered as if they were
     * deleted. Conversations come with the latest first, which no page says; a page on which none
     * is recent is taken for the last.
     */
    static final int READABLE = 20;

    private Assumptions() {}
}
