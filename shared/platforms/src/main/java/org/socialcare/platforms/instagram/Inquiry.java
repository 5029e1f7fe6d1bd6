package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.wire.json.Json;

import java.time.Instant;

/** One kind of thing the account can be asked for: the question, and how its answer reads. */
interface Inquiry {
    /** See {@link org.socialcare.domain.channel.Pulling#ask}. */
    PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token);

    /** What an answer holds that is no error. */
    Pulled read(Json answer, Hint hint, String cursor, Credentials credentials, Instant received);
}
