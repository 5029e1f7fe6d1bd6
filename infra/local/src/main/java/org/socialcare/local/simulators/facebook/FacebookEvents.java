package org.socialcare.local.simulators.facebook;

import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words single events of a Page: items of {@code messaging} and of {@code changes}. */
final class FacebookEvents {
    private final String page;

    FacebookEvents(String page) {
        this.page = page;
    }

    /** An item of {@code messaging}, or nothing when the act is no direct message. */
    Optional<Json> messaging(Act act) {
        return switch (act) {
            case Act.Wrote said ->
                    Optional.of(
                            message(
                                    said,
                                    Json.object().put("mid", said.id()).put("text", said.text())));
            case Act.Showed shown -> Optional.of(message(shown, picture(shown)));
            case Act.Tapped tapped -> Optional.of(message(tapped, tap(tapped)));
            case Act.TookBack back ->
                    Optional.of(
                            message(
                                    back,
                                    Json.object()
                                            .put("mid", back.target())
                                            .put("is_deleted", true)));
            case Act.Edited edit ->
                    Optional.of(
                            fromCustomer(edit.who(), edit.at())
                                    .put(
                                            "message_edit",
                                            Json.object()
                                                    .put("mid", edit.target())
                                                    .put("text", edit.text())
                                                    .put("num_edit", 1)
                                                    .build())
                                    .build());
            case Act.Echoed echo -> Optional.of(echo(echo));
            case Act.Arrived arrived ->
                    Optional.of(
                            fromCustomer(arrived.who(), arrived.at())
                                    .put(
                                            "delivery",
                                            Json.object()
                                                    .put("mids", Json.texts(arrived.ids()))
                                                    .put("watermark", arrived.at().toEpochMilli())
                                                    .build())
                                    .build());
            case Act.Saw saw ->
                    Optional.of(
                            fromCustomer(saw.who(), saw.at())
                                    .put(
                                            "read",
                                            Json.object()
                                                    .put("watermark", saw.at().toEpochMilli())
                                                    .build())
                                    .build());
            case Act.Commented _, Act.Reworded _, Act.Removed _, Act.Answered _, Act.Followed _ ->
                    Optional.empty();
        };
    }

    /** An item of {@code changes}, or nothing when the act is not public. */
    Optional<Json> change(Act act) {
        return switch (act) {
            case Act.Commented said ->
                    Optional.of(
                            comment(
                                            "add",
                                            said.id(),
                                            said.post(),
                                            said.parent(),
                                            said.who(),
                                            said.at())
                                    .put("message", said.text())
                                    .build());
            case Act.Answered said ->
                    Optional.of(
                            comment(
                                            "add",
                                            said.id(),
                                            said.post(),
                                            said.parent(),
                                            new Customer(page, "Olive & Oak"),
                                            said.at())
                                    .put("message", said.text())
                                    .build());
            case Act.Reworded edit ->
                    Optional.of(
                            comment("edited", edit.target(), edit.post(), "", edit.who(), edit.at())
                                    .put("message", edit.text())
                                    .build());
            case Act.Removed gone ->
                    Optional.of(
                            comment("remove", gone.target(), gone.post(), "", gone.who(), gone.at())
                                    .build());
            case Act.Wrote _,
                    Act.Showed _,
                    Act.Tapped _,
                    Act.Edited _,
                    Act.TookBack _,
                    Act.Followed _,
                    Act.Echoed _,
                    Act.Arrived _,
                    Act.Saw _ ->
                    Optional.empty();
        };
    }

    private Json message(Act act, JsonObject message) {
        return fromCustomer(act.who(), act.at()).put("message", message.build()).build();
    }

    private static JsonObject picture(Act.Showed shown) {
        Json payload = Json.object().put("url", shown.picture()).build();
        Json attachment = Json.object().put("type", "image").put("payload", payload).build();
        return Json.object().put("mid", shown.id()).put("attachments", List.of(attachment));
    }

    private static JsonObject tap(Act.Tapped tapped) {
        return Json.object()
                .put("mid", tapped.id())
                .put("text", tapped.label())
                .put("quick_reply", Json.object().put("payload", tapped.payload()).build());
    }

    private Json echo(Act.Echoed echo) {
        return Json.object()
                .put("sender", id(page))
                .put("recipient", id(echo.who().id()))
                .put("timestamp", echo.at().toEpochMilli())
                .put(
                        "message",
                        Json.object()
                                .put("mid", echo.id())
                                .put("text", echo.text())
                                .put("is_echo", true)
                                .putUnlessEmpty("metadata", echo.metadata())
                                .build())
                .build();
    }

    private JsonObject fromCustomer(Customer who, Instant at) {
        return Json.object()
                .put("sender", id(who.id()))
                .put("recipient", id(page))
                .put("timestamp", at.toEpochMilli());
    }

    private static Json id(String value) {
        return Json.object().put("id", value).build();
    }

    private static ChangeBuilder comment(
            String verb, String id, String post, String parent, Customer by, Instant at) {
        JsonObject value =
                Json.object()
                        .put("item", "comment")
                        .put("verb", verb)
                        .put("comment_id", id)
                        .put("post_id", post)
                        .put("parent_id", parent.isEmpty() ? post : parent)
                        .put(
                                "from",
                                Json.object().put("id", by.id()).put("name", by.name()).build())
                        .put("created_time", at.getEpochSecond());
        return new ChangeBuilder(value);
    }

    /** A change of the feed while its value is put together. */
    private record ChangeBuilder(JsonObject value) {
        ChangeBuilder put(String name, String text) {
            value.put(name, text);
            return this;
        }

        Json build() {
            return Json.object().put("field", "feed").put("value", value.build()).build();
        }
    }
}
