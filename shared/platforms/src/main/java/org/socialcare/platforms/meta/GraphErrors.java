package org.socialcare.platforms.meta;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * The Graph API's error codes and what each means for what was to be sent or done. Meta's own
 * message is never repeated: it may quote the customer.
 */
public final class GraphErrors {
    private static final Duration SOON = Duration.ofSeconds(15);

    private GraphErrors() {}

    /**
     * What this error means.
     *
     * @param error the member {@code error} of the answer
     */
    public static SendResult meaning(Json error, PlatformResponse response) {
        int code = code(error);
        if (code < 0) {
            return HttpFailure.of(response);
        }
        String subcode = subcode(error);
        String reason = reason(code, subcode);
        return switch (code) {
            case 1, 2, 1200 -> new SendResult.Retry(reason, SOON);
            case 4, 17, 32, 341, 613 -> new SendResult.Retry(reason, Usage.pause(response));
            case 102, 190 -> new SendResult.TokenTrouble(reason);
            case 10 ->
                    isWindow(subcode)
                            ? new SendResult.Closed(reason)
                            : new SendResult.Refused(reason);
            default -> other(code, reason, error, response);
        };
    }

    /** The error's number; negative where there is none that could be meant. */
    public static int code(Json error) {
        OptionalLong number = error.number("code");
        return number.isEmpty() || number.getAsLong() < 0 || number.getAsLong() > 1_000_000
                ? -1
                : (int) number.getAsLong();
    }

    private static SendResult other(
            int code, String reason, Json error, PlatformResponse response) {
        if (code >= 80_001 && code <= 80_009) {
            return new SendResult.Retry(reason, Usage.pause(response));
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

    /** The code, for whoever looks it up, and what it says to an agent where we know. */
    private static String reason(int code, String subcode) {
        String number = subcode.isEmpty() ? "error " + code : "error " + code + "/" + subcode;
        String words = words(code, subcode);
        return words.isEmpty() ? number : number + ": " + words;
    }

    private static String words(int code, String subcode) {
        return switch (subcode) {
            case "2018001" -> "no such customer";
            case "2018034" -> "the message is empty";
            case "2018109" -> "the message is too long";
            case "1545041" -> "the customer cannot be reached";
            case "2018278", "2018065", "2018108", "2534022" ->
                    "the time in which the platform lets us answer is over";
            default -> words(code);
        };
    }

    private static String words(int code) {
        return switch (code) {
            case 3, 10, 200 -> "the brand's app lacks the permission";
            case 100 -> "the platform cannot read the request, or what it names is gone";
            case 368 -> "the platform has blocked this for breaking its policies";
            case 551 -> "the customer cannot be reached at the moment";
            default -> "";
        };
    }
}
