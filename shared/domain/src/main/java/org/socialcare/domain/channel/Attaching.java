package org.socialcare.domain.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * How pictures and files are sent on a platform that takes them, without I/O. Either the platform
 * fetches them at a short-lived address of ours, or they are handed over first and sent under the
 * id it gave them. Handing over may be repeated, sending may not.
 */
public interface Attaching {
    /**
     * The request that hands the bytes over; absent where the platform fetches them itself. What it
     * says about a file is the same for the same file on one platform, before any byte is read.
     */
    default Optional<HandingOver> handingOver() {
        return Optional.empty();
    }

    /**
     * The request that sends it, understood as words are.
     *
     * @param to whom and in answer to what; its text is empty
     * @param source the address to fetch it at, or the id from handing it over
     */
    PlatformRequest send(
            Outgoing to, Media media, String source, Credentials credentials, String token);

    /** Giving the platform the bytes before they are sent. */
    interface HandingOver {
        PlatformRequest request(Media media, Binary bytes, Credentials credentials, String token);

        /** What the platform's answer means. Never throws for any answer. */
        Given understand(PlatformResponse response);
    }

    /** What came of handing over. */
    sealed interface Given {
        /** The platform has it, under this id of its own. */
        record Taken(String id) implements Given {}

        /** It has not; what that means for the message, which is surely not sent. */
        record Failed(SendResult why) implements Given {}

        /**
         * A lost or unreadable answer harms nobody here: at worst the platform keeps bytes that no
         * message names.
         */
        static Given failed(SendResult why, Duration again) {
            return new Failed(
                    switch (why) {
                        case SendResult.Unknown(var reason) -> new SendResult.Retry(reason, again);
                        case SendResult.Accepted _ ->
                                new SendResult.Refused("the platform gave the file no id");
                        default -> why;
                    });
        }
    }
}
