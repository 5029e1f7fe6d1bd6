package org.socialcare.platforms.weibo;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Weibo's answers: an error has a code, whatever the status; a success has none. */
final class Answers {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration RATIONED = Duration.ofMinutes(10);

    private Answers() {}

    static SendResult meaning(PlatformResponse response) {
        Optional<Json> answer = Documents.answered(response.body());
        if (answer.isEmpty() || !(answer.get() instanceof Json.Obj)) {
            return HttpFailure.of(response);
        }
        OptionalLong code = answer.get().number("error_code");
        if (code.isPresent() && code.getAsLong() != 0) {
            return meaning(code.getAsLong());
        }
        if (response.status() != 200 || answer.get().get("error").isPresent()) {
            return HttpFailure.of(response);
        }
        return Assumptions.isTaken(answer.get())
                ? new SendResult.Accepted("")
                : HttpFailure.of(response);
    }

    private static SendResult meaning(long code) {
        String reason = "error_code " + code;
        if (code < 0 || code > Integer.MAX_VALUE) {
            return new SendResult.Refused(reason);
        }
        if (Assumptions.isTokenTrouble(code)) {
            return new SendResult.TokenTrouble(reason);
        }
        return switch ((int) code) {
            case 10001, 10002, 10003, 10004, 10005, 10009, 10010, 10011 ->
                    new SendResult.Retry(reason, SOON);
            case 10022, 10023, 10024 -> new SendResult.Retry(reason, RATIONED);
            default -> new SendResult.Refused(reason);
        };
    }
}
