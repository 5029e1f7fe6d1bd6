package org.socialcare.platforms.instagram;

import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.meta.Messaging;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message as the history words it. It is put into the words of the webhook and read as such, so
 * that both make the same event of it.
 */
final class PastMessage {
    /** What has to be asked for. */
    static final String FIELDS =
            "id,created_time,from,to,message,is_unsupported,"
                    + "attachments{mime_type,file_url,image_data,video_data},shares{link},story";

    private PastMessage() {}

    /** Whether the account wrote it or got it. */
    static boolean isOf(String account, Json message) {
        return writer(message).equals(account) || reader(message).equals(account);
    }

    static Part read(Entry entry, Json message) {
        String id = message.textOrEmpty("id");
        if (id.isEmpty()) {
            return new Part.Odd("a message without an id");
        }
        Json item =
                Json.object()
                        .put("sender", named(writer(message)))
                        .put("recipient", named(reader(message)))
                        .put("timestamp", entry.at().toEpochMilli())
                        .put("message", words(id, message))
                        .build();
        return Messaging.read(entry, item, "");
    }

    private static String writer(Json message) {
        return message.obj("from").textOrEmpty("id");
    }

    private static String reader(Json message) {
        List<Json> to = message.obj("to").arr("data");
        return to.isEmpty() ? "" : to.getFirst().textOrEmpty("id");
    }

    private static Json words(String id, Json message) {
        JsonObject words = Json.object().put("mid", id);
        words.putUnlessEmpty("text", message.textOrEmpty("message"));
        if (message.flag("is_unsupported")) {
            words.put("is_unsupported", true);
        }
        List<Json> attachments = attachments(message);
        if (!attachments.isEmpty()) {
            words.put("attachments", attachments);
        }
        Json story = message.obj("story").obj("reply_to");
        if (story.text("id").isPresent() || story.text("link").isPresent()) {
            Json answered =
                    Json.object()
                            .put("id", story.textOrEmpty("id"))
                            .put("url", story.textOrEmpty("link"))
                            .build();
            words.put("reply_to", Json.object().put("story", answered).build());
        }
        return words.build();
    }

    private static List<Json> attachments(Json message) {
        List<Json> all = new ArrayList<>();
        message.obj("story")
                .obj("mention")
                .text("link")
                .ifPresent(link -> all.add(attached("story_mention", link)));
        message.obj("attachments").arr("data").forEach(one -> all.add(attachment(one)));
        for (Json share : message.obj("shares").arr("data")) {
            all.add(attached("share", share.textOrEmpty("link")));
        }
        return all;
    }

    private static Json attachment(Json one) {
        Optional<String> picture = one.obj("image_data").text("url");
        Optional<String> video = one.obj("video_data").text("url");
        boolean sound = one.textOrEmpty("mime_type").startsWith("audio/");
        return picture.map(url -> attached("image", url))
                .or(() -> video.map(url -> attached("video", url)))
                .orElseGet(() -> attached(sound ? "audio" : "file", one.textOrEmpty("file_url")));
    }

    private static Json attached(String type, String url) {
        return Json.object()
                .put("type", type)
                .put("payload", Json.object().put("url", url).build())
                .build();
    }

    private static Json named(String id) {
        return Json.object().put("id", id).build();
    }
}
