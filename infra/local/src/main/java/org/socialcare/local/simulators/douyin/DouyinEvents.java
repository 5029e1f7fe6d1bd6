package org.socialcare.local.simulators.douyin;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Hashes;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Words single events of a Douyin account. */
final class DouyinEvents {
    private final String account;
    private final String name;
    private final String clientKey;

    DouyinEvents(DemoChannel channel) {
        this.account = channel.credential("open_id");
        this.name = channel.name();
        this.clientKey = channel.credential("client_key");
    }

    /** The delivery's body, or nothing when the platform has no such event. */
    Optional<String> body(Act act) {
        return switch (act) {
            case Act.Wrote said ->
                    Optional.of(
                            received(
                                    said,
                                    message(said.who(), said.id(), said.at(), "text")
                                            .put("text", said.text())));
            case Act.Showed shown ->
                    Optional.of(
                            received(
                                    shown,
                                    message(shown.who(), shown.id(), shown.at(), "image")
                                            .put("resource_url", shown.picture())));
            case Act.TookBack back ->
                    Optional.of(
                            event(
                                    "im_recall_msg",
                                    back.who().id(),
                                    account,
                                    Json.object().put("server_message_id", back.target()),
                                    back.target()));
            case Act.Commented said -> Optional.of(comment(said));
            case Act.Followed followed ->
                    Optional.of(
                            event(
                                    "new_follow_action",
                                    followed.who().id(),
                                    account,
                                    Json.object()
                                            .put("action_type", 1)
                                            .put("action_time", followed.at().getEpochSecond()),
                                    followed.at().toString()));
            case Act.Echoed echo ->
                    Optional.of(
                            event(
                                    "im_send_msg",
                                    account,
                                    echo.who().id(),
                                    message(echo.who(), echo.id(), echo.at(), "text")
                                            .put("source", clientKey)
                                            .put("text", echo.text()),
                                    echo.id()));
            case Act.Tapped _,
                    Act.Edited _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Answered _,
                    Act.Arrived _,
                    Act.Saw _ ->
                    Optional.empty();
        };
    }

    /** The thread of this account and one customer has one id for ever. */
    static String conversation(String account, String customer) {
        byte[] pair = (account + "|" + customer).getBytes(StandardCharsets.UTF_8);
        return "@9" + Base64.getEncoder().encodeToString(Hashes.sha256(pair));
    }

    private String received(Act act, JsonObject content) {
        String id = content.build().textOrEmpty("server_message_id");
        return event("im_receive_msg", act.who().id(), account, content.put("source", ""), id);
    }

    private JsonObject message(Customer who, String id, Instant at, String type) {
        return Json.object()
                .put("conversation_short_id", conversation(account, who.id()))
                .put("server_message_id", id)
                .put("conversation_type", 1)
                .put("create_time", at.toEpochMilli())
                .put("message_type", type)
                .put("user_infos", List.of(user(who.id(), who.name()), user(account, name)));
    }

    private String comment(Act.Commented said) {
        return event(
                "item_comment_reply",
                said.who().id(),
                account,
                Json.object()
                        .put("comment_id", said.id())
                        .put("comment_user_id", said.who().id())
                        .put("content", said.text())
                        .put("create_time", said.at().getEpochSecond())
                        .put("digg_count", 0)
                        .put("reply_comment_total", 0)
                        .put("reply_to_comment_id", said.parent())
                        .put("reply_to_item_id", said.post())
                        .put("at_user_id", ""),
                said.id());
    }

    /**
     * The platform sends {@code content} as an object or as a string of JSON; which one, follows
     * here from the event, so that a repetition has the same bytes.
     */
    private String event(String event, String from, String to, JsonObject content, String subject) {
        byte[] hash = Hashes.sha256((event + subject).getBytes(StandardCharsets.UTF_8));
        Json inner = content.build();
        return JsonWriter.write(
                Json.object()
                        .put("event", event)
                        .put("client_key", clientKey)
                        .put("from_user_id", from)
                        .put("to_user_id", to)
                        .put("content", hash[0] % 2 == 0 ? inner : Json.of(JsonWriter.write(inner)))
                        .put("log_id", HexFormat.of().formatHex(hash, 0, 20))
                        .build());
    }

    private static Json user(String openId, String nickname) {
        return Json.object()
                .put("open_id", openId)
                .put("nick_name", nickname)
                .put("avatar", "")
                .build();
    }
}
