package org.socialcare.simulation.world;

import org.socialcare.domain.channel.Delivery;
import org.socialcare.testkit.platform.DouyinSigner;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.testkit.platform.WeChatSigner;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How a platform writes and signs what it delivers. */
enum Dialect {
    FACEBOOK {
        @Override
        Delivery deliver(List<PlatformEvent> events, boolean odd) {
            List<Json> messages = new ArrayList<>();
            for (PlatformEvent event : events) {
                messages.add(item(event));
            }
            if (odd) {
                messages.add(
                        Json.object()
                                .put("sender", id("77"))
                                .put("recipient", id(Shop.PAGE))
                                .put("something_new", true)
                                .build());
            }
            var entry =
                    Json.object()
                            .put("id", Shop.PAGE)
                            .put("time", 1_772_416_800_100L)
                            .put("messaging", messages)
                            .build();
            return sign(
                    bytes(
                            Json.object()
                                    .put("object", "page")
                                    .put("entry", List.of(entry))
                                    .build()));
        }

        private Json item(PlatformEvent event) {
            var message = Json.object().put("mid", event.id()).put("text", event.text());
            if (event.own()) message.put("is_echo", true);
            message.putUnlessEmpty("metadata", event.metadata());
            return Json.object()
                    .put("sender", id(event.own() ? Shop.PAGE : event.customer()))
                    .put("recipient", id(event.own() ? event.customer() : Shop.PAGE))
                    .put("timestamp", event.at().toEpochMilli())
                    .put("message", message.build())
                    .build();
        }

        private Json id(String id) {
            return Json.object().put("id", id).build();
        }

        @Override
        Delivery sign(byte[] body) {
            return new FacebookSigner(Shop.APP_SECRET).delivery(body);
        }
    },

    WECHAT {
        @Override
        Delivery deliver(List<PlatformEvent> events, boolean odd) {
            PlatformEvent event = events.getFirst();
            return sign(
                    ("<xml><ToUserName><![CDATA[gh_shop]]></ToUserName><FromUserName><![CDATA["
                                    + event.customer()
                                    + "]]></FromUserName><CreateTime>"
                                    + event.at().getEpochSecond()
                                    + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>"
                                    + "<![CDATA["
                                    + event.text()
                                    + "]]></Content><MsgId>"
                                    + event.id()
                                    + "</MsgId></xml>")
                            .getBytes(StandardCharsets.UTF_8));
        }

        @Override
        Delivery sign(byte[] body) {
            return new WeChatSigner(Shop.WECHAT_TOKEN).delivery(body, "1772416800", "n1");
        }
    },

    DOUYIN {
        @Override
        Delivery deliver(List<PlatformEvent> events, boolean odd) {
            PlatformEvent event = events.getFirst();
            var nick =
                    Json.object()
                            .put("open_id", event.customer())
                            .put("nick_name", Words.NAME + event.customer())
                            .build();
            var content =
                    Json.object()
                            .put("conversation_short_id", "c-" + event.customer())
                            .put("server_message_id", event.id())
                            .put("create_time", event.at().toEpochMilli())
                            .put("message_type", "text")
                            .put("text", event.text())
                            .put("user_infos", List.of(nick))
                            .build();
            return sign(
                    bytes(
                            Json.object()
                                    .put("event", event.own() ? "im_send_msg" : "im_receive_msg")
                                    .put(
                                            "from_user_id",
                                            event.own() ? Shop.OPEN_ID : event.customer())
                                    .put(
                                            "to_user_id",
                                            event.own() ? event.customer() : Shop.OPEN_ID)
                                    .put("content", content)
                                    .build()));
        }

        @Override
        Delivery sign(byte[] body) {
            return new DouyinSigner(Shop.CLIENT_SECRET).delivery(body, "d-" + body.length);
        }
    };

    /** Those events in one delivery. */
    abstract Delivery deliver(List<PlatformEvent> events, boolean odd);

    /** Any bytes, signed as the platform signs. */
    abstract Delivery sign(byte[] body);

    static Dialect of(String platform) {
        return switch (platform) {
            case "facebook" -> FACEBOOK;
            case "wechat" -> WECHAT;
            case "douyin" -> DOUYIN;
            default -> throw new IllegalArgumentException(platform);
        };
    }

    private static byte[] bytes(Json json) {
        return JsonWriter.bytes(json);
    }
}
