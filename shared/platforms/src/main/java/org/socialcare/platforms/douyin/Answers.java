package org.socialcare.platforms.douyin;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Douyin's answers, which come in two envelopes with the same codes. */
final class Answers {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration TOO_OFTEN = Duration.ofMinutes(1);
    private static final Duration QUOTA = Duration.ofHours(1);

    private Answers() {}

    static SendResult meaning(PlatformResponse response) {
        Optional<Json> answer = Documents.answered(response.body());
        if (answer.isEmpty()) {
            return HttpFailure.of(response);
        }
        OptionalLong code = code(answer.get());
        if (code.isEmpty()) {
            return HttpFailure.of(response);
        }
        if (code.getAsLong() != 0) {
            return meaning(code.getAsLong());
        }
        boolean taken = response.status() >= 200 && response.status() < 300;
        return taken
                ? new SendResult.Accepted(messageId(answer.get().obj("data")))
                : HttpFailure.of(response);
    }

    /** The code that is not zero, wherever it stands; empty where none stands anywhere. */
    private static OptionalLong code(Json answer) {
        OptionalLong found = OptionalLong.empty();
        List<OptionalLong> codes =
                List.of(
                        answer.obj("data").number("error_code"),
                        answer.obj("extra").number("error_code"),
                        answer.number("err_no"),
                        answer.number("error_code"));
        for (OptionalLong code : codes) {
            if (code.isPresent() && (found.isEmpty() || found.getAsLong() == 0)) {
                found = code;
            }
        }
        return found;
    }

    private static SendResult meaning(long code) {
        String reason = "error_code " + code;
        if (code < 0 || code > Integer.MAX_VALUE) {
            return new SendResult.Refused(reason);
        }
        return switch ((int) code) {
            case 28001005, 28001006, 2100004 -> new SendResult.Retry(reason, SOON);
            case 28003018, 28003070, 2190001 -> new SendResult.Retry(reason, TOO_OFTEN);
            case 28003017 -> new SendResult.Retry(reason, QUOTA);
            case 28001003, 28001008, 2190002, 2190008 -> new SendResult.TokenTrouble(reason);
            default -> new SendResult.Refused(reason);
        };
    }

    private static String messageId(Json data) {
        return data.text("msg_id")
                .or(() -> data.text("server_message_id"))
                .or(() -> data.text("comment_id"))
                .orElse("");
    }
}
