package org.socialcare.platforms.whatsapp;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.meta.GraphErrors;
import org.socialcare.platforms.meta.Usage;
import org.socialcare.wire.json.Json;

import java.time.Duration;

/** WhatsApp's error codes beside those of the Graph API, in answers and in receipts. */
final class Errors {
    private static final Duration SOON = Duration.ofSeconds(15);

    private Errors() {}

    static SendResult meaning(Json error, PlatformResponse response) {
        int code = GraphErrors.code(error);
        return switch (code) {
            case 131_000, 131_016, 131_057, 133_004 -> new SendResult.Retry(reason(error), SOON);
            case 130_429, 131_056, 133_016 ->
                    new SendResult.Retry(reason(error), Usage.pause(response));
            case 131_047 -> new SendResult.Closed(reason(error));
            default ->
                    code >= 130_000 && code < 140_000
                            ? new SendResult.Refused(reason(error))
                            : GraphErrors.meaning(error, response);
        };
    }

    /** The code, and what it says to an agent where we know. */
    static String reason(Json error) {
        int code = GraphErrors.code(error);
        String words = words(code);
        return words.isEmpty() ? "error " + code : "error " + code + ": " + words;
    }

    private static String words(int code) {
        return switch (code) {
            case 131_026 -> "the customer cannot receive this on WhatsApp";
            case 131_030 -> "the number is not on the test account's list";
            case 131_031 -> "WhatsApp has locked the brand's account";
            case 131_047 ->
                    "more than 24 hours since the customer last wrote; WhatsApp now takes only a"
                            + " template";
            case 131_048, 131_049, 368 ->
                    "WhatsApp holds the brand's messages back by its policies";
            case 131_050 -> "the customer does not want messages from the brand";
            case 131_051 -> "WhatsApp does not take this kind of message";
            case 131_062 -> "the customer hides their number, and this cannot be sent without it";
            case 132_000 -> "the template has another number of blanks at WhatsApp";
            case 132_001 -> "WhatsApp has no approved template of this name in this language";
            case 132_005 -> "the template becomes too long with these values";
            case 132_007 -> "the values break WhatsApp's rules for templates";
            case 132_012 -> "a value is not of the form the template wants";
            case 132_015 -> "WhatsApp has paused the template because customers disliked it";
            case 132_016 -> "WhatsApp has switched the template off";
            default -> code / 1000 == 132 ? "something is wrong with the template" : "";
        };
    }
}
