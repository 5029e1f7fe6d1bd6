package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** LinkedIn's answers: a status, and beside it a number of its own. */
final class Answers {
    /** Quotas begin anew at midnight; so many looks reach it without missing a shorter pause. */
    private static final Duration QUOTA = Duration.ofHours(3);

    private static final Duration SOON = Duration.ofSeconds(30);

    private Answers() {}

    static SendResult meaning(PlatformResponse response) {
        Optional<Json> answer = Documents.answered(response.body());
        if (response.status() == 201 || response.status() == 200) {
            Optional<String> id = answer.flatMap(Answers::id).or(() -> restId(response));
            return id.isPresent()
                    ? new SendResult.Accepted(id.get())
                    : new SendResult.Unknown("an answer that names no comment");
        }
        return failure(response, answer);
    }

    /** What it means that it was not done. */
    static SendResult failure(PlatformResponse response, Optional<Json> answer) {
        int status = response.status();
        OptionalLong code =
                answer.map(json -> json.number("serviceErrorCode")).orElseGet(OptionalLong::empty);
        String reason = "HTTP " + status + (code.isPresent() ? ", " + code.getAsLong() : "");
        boolean own =
                answer.isPresent()
                        && answer.get().get("status").isPresent()
                        && answer.get().get("message").isPresent();
        return switch (status) {
            case 401 -> new SendResult.TokenTrouble(reason);
            case 429 ->
                    response.headers().containsKey("retry-after")
                            ? HttpFailure.of(response)
                            : new SendResult.Retry(reason, QUOTA);
            case 403 ->
                    new SendResult.Refused(
                            "not permitted: whoever granted access no longer administers the page,"
                                    + " or the post takes no comments ("
                                    + reason
                                    + ")");
            case 404 -> new SendResult.Refused("the post or comment is gone (" + reason + ")");
            case 409 -> new SendResult.Refused("the same was said just before (" + reason + ")");
            case 400, 422 -> new SendResult.Refused("LinkedIn takes no such text (" + reason + ")");
            case 500, 503 -> own ? new SendResult.Retry(reason, SOON) : HttpFailure.of(response);
            default -> HttpFailure.of(response);
        };
    }

    private static Optional<String> id(Json answer) {
        return answer.text("commentUrn")
                .or(() -> answer.text("$URN"))
                .map(Urns::whole)
                .or(() -> answer.text("id"));
    }

    private static Optional<String> restId(PlatformResponse response) {
        return Optional.ofNullable(response.headers().get("x-restli-id"));
    }
}
