package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.Names;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened around the words of WeChat customer service. */
final class ItemEvent {
    /** Keys that allow one message for a short time, which belong to no archive. */
    private static final List<String> KEYS = List.of("welcome_code", "msg_code");

    private ItemEvent() {}

    static Part read(Items.Item item, Json event) {
        String type = event.textOrEmpty("event_type");
        return switch (type) {
            case "enter_session" ->
                    item.inConversation(Direction.IN, "session.enter", happened(event));
            case "msg_send_fail" -> failed(item, event);
            case "user_recall_msg" -> takenBack(item, event, Direction.IN);
            case "servicer_recall_msg" -> takenBack(item, event, Direction.OWN);
            default -> other(item, event, type);
        };
    }

    private static Part failed(Items.Item item, Json event) {
        String target = event.textOrEmpty("fail_msgid");
        return target.isEmpty()
                ? new Part.Odd("a failure that does not say of what")
                : item.inConversation(
                        Direction.SYSTEM,
                        "receipt.failed",
                        new Content.Receipt(
                                Content.Receipt.Progress.FAILED,
                                List.of(target),
                                Optional.empty(),
                                reason(event.textOrEmpty("fail_type"))));
    }

    private static String reason(String type) {
        String words =
                switch (type) {
                    case "0" -> "unknown";
                    case "1" -> "the customer service account was deleted";
                    case "2" -> "the app was closed";
                    case "4" -> "the session is older than 48 hours";
                    case "5" -> "the session was closed";
                    case "6" -> "more than 5 messages";
                    case "7" -> "no channels account is bound";
                    case "8" -> "the company is not verified";
                    case "9" -> "no channels account is bound and the company is not verified";
                    case "10" -> "the customer refuses messages";
                    default -> "";
                };
        return words.isEmpty() ? "fail_type " + type : "fail_type " + type + ": " + words;
    }

    private static Part takenBack(Items.Item item, Json event, Direction direction) {
        String target = event.textOrEmpty("recall_msgid");
        return target.isEmpty()
                ? new Part.Odd("a recall that does not say of what")
                : item.inConversation(direction, "dm.deleted", new Content.TakenBack(target));
    }

    /** A session's or a servicer's state, or something newer than this code. */
    private static Part other(Items.Item item, Json event, String type) {
        if (!Names.isName(type)) {
            return new Part.Odd("an event of unreadable name");
        }
        String kind = "event." + type;
        return item.customer().isEmpty()
                ? item.ofAccount(kind, happened(event))
                : item.inConversation(Direction.SYSTEM, kind, happened(event));
    }

    private static Content happened(Json event) {
        Map<String, String> details = new HashMap<>(Details.of(event));
        KEYS.forEach(details::remove);
        return new Content.Happened(details);
    }
}
