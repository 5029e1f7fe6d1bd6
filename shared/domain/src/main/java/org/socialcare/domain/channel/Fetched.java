package org.socialcare.domain.channel;

/** What came of one request for a file. */
public sealed interface Fetched {
    /**
     * The answer's body is the file.
     *
     * @param name what the platform calls it; empty if nothing
     */
    record File(String name) implements Fetched {}

    /** It lies elsewhere on the platform: this is asked next. */
    record Elsewhere(PlatformRequest next) implements Fetched {}

    /** It has more bytes than the platform gives out. */
    record TooLarge() implements Fetched {}

    /**
     * It was not given. Asking again harms nobody, so that what nobody knows is asked again as what
     * may work later is.
     */
    record Failed(SendResult why) implements Fetched {}
}
