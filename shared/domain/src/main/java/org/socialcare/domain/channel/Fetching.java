package org.socialcare.domain.channel;

import java.util.Optional;

/**
 * How the pictures and files that customers send are fetched from a platform, without I/O: one or
 * more requests in a row, of which the last one's answer is the file. No request leaves the
 * platform's own hosts, whatever a message names.
 */
public interface Fetching {
    /**
     * The first request.
     *
     * @param token an access token, as {@link Speech} has it; empty where none is needed
     * @return absent where it names nothing of the platform's, such as a link to somebody else's
     *     host
     */
    Optional<PlatformRequest> ask(Attachment attachment, Credentials credentials, String token);

    /**
     * What an answer means. Never throws for any answer.
     *
     * @param asked the request it answers
     */
    Fetched understand(
            PlatformRequest asked, FileResponse answer, Credentials credentials, String token);

    /** Whether it takes a token; what does not is fetched though access is lost. */
    boolean needsToken(Attachment attachment);
}
