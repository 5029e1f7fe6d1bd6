package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.OptionalLong;

/** The Graph API's error codes and what each means for a message that was to be sent. */
final class GraphErrors {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration THROTTLED = Duration.ofMinutes(5);
    private static final long MOST_MINUTES = 24 * 60;

    private GraphErrors() {}

    static SendResult meaning(Json error, PlatformResponse response) {
        OptionalLong number = error.number("code");
        if (number.isEmpty() || number.getAsLong() < 0 || number.getAsLong() > 1_000_000) {
            return HttpFailure.of(response);
        }
        int code = (int) number.getAsLong();
        String subcode = subcode(error);
        String reason = subcode.isEmpty() ? "error " + code : "error " + code + "/" + subcode;
        return switch (code) {
            case 1, 2, 1200 -> new SendResult.Retry(reason, SOON);
            case 4, 17, 32, 341, 613 -> new SendResult.Retry(reason, pause(response));
            case 102, 190 -> new SendResult.TokenTrouble(reason);
            case 10 ->
                    isWindow(subcode)
                            ? new SendResult.Closed(reason)
                            : new SendResult.Refused(reason);
            default -> other(code, reason, error, response);
        };
    }

    private static SendResult other(
            int code, String reason, Json error, PlatformResponse response) {
        if (code >= 80_001 && code <= 80_009) {
            return new SendResult.Retry(reason, pause(response));
        }
        if (error.flag("is_transient")) {
            return new SendResult.Retry(reason, SOON);
        }
        return response.status() >= 500
                ? new SendResult.Unknown(reason + ", HTTP " + response.status())
                : new SendResult.Refused(reason);
    }

    private static String subcode(Json error) {
        OptionalLong subcode = error.number("error_subcode");
        return subcode.isPresent() ? Long.toString(subcode.getAsLong()) : "";
    }

    private static boolean isWindow(String subcode) {
        return switch (subcode) {
            case "2018278", "2018065", "2018108", "2534022" -> true;
            default -> false;
        };
    }

    /** The longest pause the usage header asks for, in minutes; our own where it says nothing. */
    private static Duration pause(PlatformResponse response) {
        String usage = response.headers().getOrDefault("x-business-use-case-usage", "");
        long minutes = 0;
        if (Documents.answered(usage).orElse(Json.Null.VALUE) instanceof Json.Obj(var byAccount)) {
            for (Json uses : byAccount.values()) {
                minutes = Math.max(minutes, longest(uses));
            }
        }
        return minutes > 0 ? Duration.ofMinutes(Math.min(minutes, MOST_MINUTES)) : THROTTLED;
    }

    private static long longest(Json uses) {
        long minutes = 0;
        if (uses instanceof Json.Arr(var items)) {
            for (Json use : items) {
                minutes =
                        Math.max(minutes, use.number("estimated_time_to_regain_access").orElse(0));
            }
        }
        return minutes;
    }
}
