package org.socialcare.platforms.x;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** X's answers. Its statuses tell most; the older numeric codes, where given, say why. */
final class Answers {
    /** The length of X's windows, for an answer that does not say when one begins anew. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    private Answers() {}

    static SendResult meaning(PlatformResponse response) {
        int status = response.status();
        if (status == 429) {
            return new SendResult.Retry("HTTP 429", untilReset(response));
        }
        Optional<Json> answer = Documents.answered(response.body());
        if (answer.isEmpty()) {
            return HttpFailure.of(response);
        }
        return status >= 200 && status < 300
                ? taken(answer.get(), response)
                : refused(answer.get(), response);
    }

    /** A hidden answer has no id of its own to tell. */
    private static SendResult taken(Json answer, PlatformResponse response) {
        Json data = answer.obj("data");
        Optional<String> id = data.text("dm_event_id").or(() -> data.text("id"));
        return id.isPresent() || data.get("hidden").isPresent()
                ? new SendResult.Accepted(id.orElse(""))
                : HttpFailure.of(response);
    }

    /** Only in X's own words is a 5xx surely about what was not done. */
    private static SendResult refused(Json answer, PlatformResponse response) {
        int status = response.status();
        boolean own = answer.get("title").isPresent() || answer.get("errors").isPresent();
        return switch (status) {
            case 401 -> new SendResult.TokenTrouble("HTTP 401");
            case 400, 403, 404 -> new SendResult.Refused(reason(status, code(answer)));
            case 500, 503 ->
                    own ? new SendResult.Retry("HTTP " + status, SOON) : HttpFailure.of(response);
            default -> HttpFailure.of(response);
        };
    }

    private static OptionalLong code(Json answer) {
        List<Json> errors = answer.arr("errors");
        return errors.isEmpty() ? answer.number("code") : errors.getFirst().number("code");
    }

    private static String reason(int status, OptionalLong code) {
        if (code.isEmpty()) {
            return switch (status) {
                case 403 ->
                        "not permitted: the recipient takes no direct messages, the post takes no"
                                + " answers, or the same was said just before (HTTP 403)";
                case 404 -> "the person or post is gone (HTTP 404)";
                default -> "HTTP " + status;
            };
        }
        long number = code.getAsLong();
        String words =
                switch (Math.clamp(number, 0, 1_000_000)) {
                    case 150, 151, 349 -> "the recipient takes no direct messages from us";
                    case 186, 354 -> "too long";
                    case 187 -> "the same was said just before";
                    case 385, 433 -> "the post is gone or takes no answers";
                    case 64, 326 -> "our account is suspended or locked";
                    default -> "refused";
                };
        return words + " (HTTP " + status + ", code " + number + ")";
    }

    /** The time of the reset by X's own clock, which the answer tells as well. */
    private static Duration untilReset(PlatformResponse response) {
        OptionalLong reset =
                Json.of(response.headers().getOrDefault("x-rate-limit-reset", "")).asNumber();
        Optional<Instant> now = date(response.headers().getOrDefault("date", ""));
        if (reset.isEmpty() || now.isEmpty()) {
            return WINDOW;
        }
        long seconds = reset.getAsLong() - now.get().getEpochSecond() + 1;
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST.toSeconds()));
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
