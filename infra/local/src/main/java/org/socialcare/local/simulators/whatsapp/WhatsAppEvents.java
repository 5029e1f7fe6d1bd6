package org.socialcare.local.simulators.whatsapp;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words single events of a number; there are none for edits, comments and followers. */
final class WhatsAppEvents {
    private final DemoChannel channel;

    WhatsAppEvents(DemoChannel channel) {
        this.channel = channel;
    }

    /** The change that tells of it. */
    Optional<Json> change(Act act) {
        return switch (act) {
            case Act.Wrote said -> {
                Json text = Json.object().put("body", said.text()).build();
                yield Optional.of(message(said, said.id(), "text", text));
            }
            case Act.Showed shown -> {
                Json image =
                        Json.object()
                                .put("id", Media.id(shown.picture()))
                                .put("mime_type", "image/png")
                                .build();
                yield Optional.of(message(shown, shown.id(), "image", image));
            }
            case Act.Tapped tapped -> {
                Json button =
                        Json.object()
                                .put("text", tapped.label())
                                .put("payload", tapped.payload())
                                .build();
                yield Optional.of(message(tapped, tapped.id(), "button", button));
            }
            case Act.Echoed sent ->
                    Optional.of(statuses(sent.who(), List.of(sent.id()), "sent", sent.at()));
            case Act.Arrived arrived ->
                    Optional.of(statuses(arrived.who(), arrived.ids(), "delivered", arrived.at()));
            case Act.Saw saw -> Optional.of(statuses(saw.who(), saw.ids(), "read", saw.at()));
            case Act.Edited _,
                    Act.TookBack _,
                    Act.Commented _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Followed _,
                    Act.Answered _ ->
                    Optional.empty();
        };
    }

    private Json message(Act act, String id, String type, Json content) {
        Customer who = act.who();
        Json message =
                Json.object()
                        .put(isNumber(who) ? "from" : "from_user_id", who.id())
                        .put("id", id)
                        .put("timestamp", Long.toString(act.at().getEpochSecond()))
                        .put("type", type)
                        .put(type, content)
                        .build();
        Json profile = Json.object().put("name", who.name()).build();
        Json contact =
                Json.object()
                        .put("profile", profile)
                        .put(isNumber(who) ? "wa_id" : "user_id", who.id())
                        .build();
        return change(value().put("contacts", List.of(contact)).put("messages", List.of(message)));
    }

    private Json statuses(Customer who, List<String> ids, String status, Instant at) {
        List<Json> statuses =
                ids.stream()
                        .map(
                                id ->
                                        (Json)
                                                Json.object()
                                                        .put("id", id)
                                                        .put("status", status)
                                                        .put(
                                                                "timestamp",
                                                                Long.toString(at.getEpochSecond()))
                                                        .put(
                                                                isNumber(who)
                                                                        ? "recipient_id"
                                                                        : "recipient_user_id",
                                                                who.id())
                                                        .build())
                        .toList();
        return change(value().put("statuses", statuses));
    }

    private JsonObject value() {
        Json metadata =
                Json.object()
                        .put("display_phone_number", "302100000000")
                        .put("phone_number_id", channel.credential("phone_number_id"))
                        .build();
        return Json.object().put("messaging_product", "whatsapp").put("metadata", metadata);
    }

    private static Json change(JsonObject value) {
        return Json.object().put("field", "messages").put("value", value.build()).build();
    }

    static boolean isNumber(Customer who) {
        return who.id().indexOf('.') < 0;
    }
}
