package org.socialcare.local.simulators.signed;

import org.socialcare.local.simulators.Act;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.List;

/** Words single events of the chat. */
final class ChatEvents {
    private ChatEvents() {}

    static Json of(Act act) {
        return switch (act) {
            case Act.Wrote said ->
                    event(said, "message", said.id()).put("text", said.text()).build();
            case Act.Showed shown ->
                    event(shown, "message", shown.id())
                            .put("attachments", List.of(picture(shown.picture())))
                            .build();
            case Act.Tapped tapped ->
                    event(tapped, "message", tapped.id())
                            .put("text", tapped.label())
                            .put("payload", tapped.payload())
                            .build();
            case Act.Commented said ->
                    event(said, "comment", said.id())
                            .put("post", said.post())
                            .putUnlessEmpty("reply_to", said.parent())
                            .put("text", said.text())
                            .build();
            case Act.Edited edited ->
                    about(edited, "message.edited", edited.target())
                            .put("text", edited.text())
                            .build();
            case Act.TookBack back -> about(back, "message.removed", back.target()).build();
            case Act.Reworded reworded ->
                    about(reworded, "comment.edited", reworded.target())
                            .put("post", reworded.post())
                            .put("text", reworded.text())
                            .build();
            case Act.Removed removed ->
                    about(removed, "comment.removed", removed.target())
                            .put("post", removed.post())
                            .build();
            case Act.Followed followed -> own(followed, "follow", "").build();
            case Act.Echoed echo ->
                    event(echo, "message", echo.id())
                            .put("from", "shop")
                            .put("text", echo.text())
                            .putUnlessEmpty("payload", echo.metadata())
                            .build();
            case Act.Answered answer ->
                    event(answer, "comment", answer.id())
                            .put("from", "shop")
                            .put("post", answer.post())
                            .putUnlessEmpty("reply_to", answer.parent())
                            .put("text", answer.text())
                            .build();
            case Act.Arrived arrived ->
                    own(arrived, "receipt", "delivered-" + String.join("-", arrived.ids()))
                            .put("from", "system")
                            .put("progress", "delivered")
                            .put("messages", arrived.ids().stream().map(Json::of).toList())
                            .build();
            case Act.Saw saw ->
                    own(saw, "receipt", "read")
                            .put("progress", "read")
                            .put("up_to", saw.at().toString())
                            .build();
        };
    }

    private static Json picture(String address) {
        JsonObject picture = Json.object().put("kind", "image");
        return address.startsWith("https://")
                ? picture.put("url", address).build()
                : picture.put("title", address).build();
    }

    /** Something that happens to an earlier message; its id must differ from the message's. */
    private static JsonObject about(Act act, String kind, String target) {
        return own(act, kind, target).put("message", target);
    }

    private static JsonObject own(Act act, String kind, String what) {
        String id = kind + "-" + act.at().toEpochMilli() + "-" + act.who().id() + "-" + what;
        return event(act, kind, id.length() <= 200 ? id : id.substring(0, 200));
    }

    private static JsonObject event(Act act, String kind, String id) {
        return Json.object()
                .put("id", id)
                .put("kind", kind)
                .put("at", act.at().toString())
                .put(
                        "customer",
                        Json.object()
                                .put("id", act.who().id())
                                .putUnlessEmpty("name", act.who().name())
                                .build());
    }
}
