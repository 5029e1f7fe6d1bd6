package org.socialcare.domain.ports;

import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.PlatformRequest;

/** Fetches a file from a platform; follows nobody elsewhere. */
public interface FetchFile {
    /**
     * @param most bytes; more are never held in memory
     */
    Answer fetch(PlatformRequest request, int most);

    /** What became of a request. */
    sealed interface Answer {
        record Answered(FileResponse response) implements Answer {}

        /** The answer has more bytes. */
        record TooLarge() implements Answer {}

        /** Nothing came, or not all of it. */
        record Lost(String reason) implements Answer {}
    }
}
