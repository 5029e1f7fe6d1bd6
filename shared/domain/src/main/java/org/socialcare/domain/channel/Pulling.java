package org.socialcare.domain.channel;

import java.time.Instant;
import java.util.List;

/**
 * How a platform's history is read where its webhooks only hint or lose, without I/O: requests to
 * make and answers to understand. What is pulled has the threads and ids its webhook would have.
 */
public interface Pulling {
    /**
     * The request for one page.
     *
     * @param cursor where the page before ended; empty for the first
     * @param token an access token, as {@link Speech} has it
     */
    PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token);

    /**
     * What the answer to {@link #ask} holds. Never throws for any answer.
     *
     * @param cursor what was asked with: the same as then
     */
    Pulled understand(
            PlatformResponse response,
            Hint hint,
            String cursor,
            Credentials credentials,
            Instant received);

    /**
     * The hints that, followed together, read the channel's history of that time; empty where the
     * platform lets nobody read it.
     */
    List<Hint> history(Credentials credentials, Instant since, Instant now);
}
