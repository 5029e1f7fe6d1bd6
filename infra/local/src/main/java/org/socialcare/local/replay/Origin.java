package org.socialcare.local.replay;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which platform a payload comes from: by the nearest folder's name, else by what it looks like.
 */
final class Origin {
    private static final Set<String> PLATFORMS =
            Set.of(
                    "facebook",
                    "instagram",
                    "whatsapp",
                    "wechat",
                    "wecom",
                    "weibo",
                    "douyin",
                    "kuaishou",
                    "x",
                    "linkedin",
                    "signed");

    private Origin() {}

    static Optional<String> of(Payload payload) {
        List<String> folders = List.of(payload.trail().split("/"));
        for (String folder : folders.subList(0, folders.size() - 1).reversed()) {
            String name = folder.toLowerCase(Locale.ROOT);
            if (PLATFORMS.contains(name)) {
                return Optional.of(name);
            }
        }
        return byContent(payload.body().text().strip());
    }

    /** Whether the payload is a WeChat envelope whose key only the original account has. */
    static boolean isSealed(Payload payload) {
        String text = payload.body().text();
        return text.contains("<Encrypt>") || text.contains("\"Encrypt\"");
    }

    private static Optional<String> byContent(String text) {
        String document = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
        if (document.startsWith("<")) {
            boolean wechat = document.contains("<ToUserName>") && document.contains("<xml");
            return wechat
                    ? Optional.of(document.contains("<AgentID>") ? "wecom" : "wechat")
                    : Optional.empty();
        }
        try {
            return byMembers(JsonReader.read(document));
        } catch (JsonProblem unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> byMembers(Json json) {
        Optional<String> meta =
                json.text("object")
                        .flatMap(
                                object ->
                                        switch (object) {
                                            case "page", "user", "permissions" ->
                                                    Optional.of("facebook");
                                            case "instagram" -> Optional.of("instagram");
                                            case "whatsapp_business_account" ->
                                                    Optional.of("whatsapp");
                                            default -> Optional.empty();
                                        });
        if (meta.isPresent()) return meta;
        if (has(json, "ToUserName", "FromUserName")) return Optional.of("wechat");
        if (has(json, "event", "client_key")) return Optional.of("douyin");
        if (has(json, "event", "app_id", "message_id")) return Optional.of("kuaishou");
        if (has(json, "receiver_id", "sender_id")) return Optional.of("weibo");
        if (has(json, "for_user_id")) return Optional.of("x");
        if (json.obj("data").get("event_type").isPresent()) return Optional.of("x");
        return has(json, "notifications") ? Optional.of("linkedin") : Optional.empty();
    }

    private static boolean has(Json json, String... names) {
        for (String name : names) {
            if (json.get(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
