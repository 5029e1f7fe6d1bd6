package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.OptionalLong;

/** What an answer means that says nothing in the platform's own words. */
public final class HttpFailure {
    private static final Duration SHORTLY = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    private HttpFailure() {}

    /**
     * Only an answer that surely came before the words were taken lets them be sent again; a broken
     * gateway may have passed them on.
     */
    public static SendResult of(PlatformResponse response) {
        int status = response.status();
        String reason = "HTTP " + status;
        return switch (status) {
            case 401 -> new SendResult.TokenTrouble(reason);
            case 408, 429, 503 -> new SendResult.Retry(reason, retryAfter(response));
            default ->
                    status >= 300 && status < 500
                            ? new SendResult.Refused(reason)
                            : new SendResult.Unknown(reason + " without a readable answer");
        };
    }

    private static Duration retryAfter(PlatformResponse response) {
        OptionalLong seconds =
                Json.of(response.headers().getOrDefault("retry-after", "")).asNumber();
        if (seconds.isEmpty() || seconds.getAsLong() <= 0) {
            return SHORTLY;
        }
        return Duration.ofSeconds(Math.min(seconds.getAsLong(), LONGEST.toSeconds()));
    }
}
