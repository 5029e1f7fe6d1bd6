package org.socialcare.local.simulators.whatsapp;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Wording;
import org.socialcare.local.simulators.meta.GraphErrors;
import org.socialcare.wire.json.Json;

import java.util.List;

/** The Cloud API's answers: the Graph API's envelope with codes of its own. */
final class WhatsAppWording implements Wording {
    @Override
    public ApiAnswer accepted(Posting posting, String messageId) {
        if (messageId.isEmpty()) {
            return GraphErrors.json(200, Json.object().put("success", true));
        }
        boolean number = WhatsAppEvents.isNumber(new Customer(posting.to(), ""));
        Json contact =
                Json.object()
                        .put("input", posting.to())
                        .put(number ? "wa_id" : "user_id", posting.to())
                        .build();
        Json message = Json.object().put("id", messageId).build();
        return GraphErrors.json(
                200,
                Json.object()
                        .put("messaging_product", "whatsapp")
                        .put("contacts", List.of(contact))
                        .put("messages", List.of(message)));
    }

    @Override
    public ApiAnswer refused(Refusal refusal) {
        return switch (refusal) {
            case RATE_LIMIT ->
                    GraphErrors.throttled(
                            error(
                                    429,
                                    "(#130429) Cloud API message throughput has been reached.",
                                    130_429));
            case CLOSED_WINDOW ->
                    error(
                            400,
                            "(#131047) More than 24 hours have passed since the last message.",
                            131_047);
            case NO_RECIPIENT -> error(400, "(#131026) Message undeliverable.", 131_026);
            case SERVER_ERROR -> error(500, "(#131016) Service unavailable.", 131_016);
            case EXPIRED_TOKEN, UNKNOWN_TOKEN, QUOTA_USED, BAD_REQUEST, TOO_LONG ->
                    GraphErrors.of(refusal);
        };
    }

    private static ApiAnswer error(int status, String message, int code) {
        return GraphErrors.error(status, message, code, 0);
    }
}
