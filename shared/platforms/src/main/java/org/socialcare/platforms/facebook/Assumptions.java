package org.socialcare.platforms.facebook;

/** What no page of Meta's that we could read confirms; everything that rests on it is here. */
final class Assumptions {
    /** The member that holds the words of a picture. */
    static final String PHOTO_TEXT = "caption";

    /** Where a video is made public that Facebook fetches itself, and on the host of the rest. */
    static final String VIDEOS = "/videos";

    private Assumptions() {}
}
