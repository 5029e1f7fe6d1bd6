package org.socialcare.domain.channel;

import java.time.Duration;

/** What became of an attempt to fetch a page of a platform's history. */
public sealed interface Pulled {
    /**
     * A page.
     *
     * @param reading what it holds; it may be empty though more follows, and may itself hint at
     *     more
     * @param cursor where the next page begins; also what to begin with next time, where the
     *     platform remembers no place itself. Empty if there is none
     * @param more whether to ask again at once
     */
    record Page(Reading.Events reading, String cursor, boolean more) implements Pulled {}

    /** Trying again later may work. */
    record Retry(String reason, Duration after) implements Pulled {}

    /** The access token is no longer good. */
    record TokenTrouble(String reason) implements Pulled {}

    /** It never will be had: gone, forbidden, or the key shown is too old. */
    record Refused(String reason) implements Pulled {}

    /**
     * What an answer that holds no page means. Reading twice does no harm, so what nobody knows is
     * asked again.
     *
     * @param later how long an answer that nobody understands is waited for
     */
    static Pulled failed(SendResult result, Duration later) {
        return switch (result) {
            case SendResult.Retry(var reason, var after) -> new Retry(reason, after);
            case SendResult.TokenTrouble(var reason) -> new TokenTrouble(reason);
            case SendResult.Closed(var reason) -> new Refused(reason);
            case SendResult.Refused(var reason) -> new Refused(reason);
            case SendResult.Unknown(var reason) -> new Retry(reason, later);
            case SendResult.Accepted _ -> new Retry("no page", later);
        };
    }
}
