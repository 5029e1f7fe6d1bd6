package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.wire.json.Json;

import java.util.List;

/**
 * What a direct message says.
 *
 * @param kind such as {@code dm.text}
 */
record Message(String kind, Content.Said said) {
    static Message read(Json data) {
        String text = data.textOrEmpty("text");
        Json answer = data.obj("quick_reply_response");
        if (data.get("attachment").isPresent()) {
            return attached(text, data.obj("attachment"));
        }
        return data.get("quick_reply_response").isPresent()
                ? new Message(
                        "dm.quick_reply",
                        new Content.Said(text, List.of(), "", answer.textOrEmpty("metadata")))
                : new Message("dm.text", Content.Said.text(text));
    }

    private static Message attached(String text, Json attachment) {
        return switch (attachment.textOrEmpty("type")) {
            case "location" -> location(text, attachment.obj("location"));
            case "media", "" -> media(text, attachment.obj("media"));
            default -> with("dm.unsupported", text, "other", "", "");
        };
    }

    /** The address opens only with the account's own token. */
    private static Message media(String text, Json media) {
        String url = media.text("media_url_https").orElse(media.textOrEmpty("url"));
        return switch (media.textOrEmpty("type")) {
            case "photo" -> with("dm.image", text, "image", url, "");
            case "video", "animated_gif" -> with("dm.video", text, "video", url, "");
            default -> with("dm.unsupported", text, "other", url, "");
        };
    }

    /** A point is written longitude first. */
    private static Message location(String text, Json location) {
        List<Json> point = location.obj("shared_coordinate").obj("coordinates").arr("coordinates");
        Json place = location.obj("shared_place").obj("place");
        String where =
                point.size() == 2
                        ? point.get(1).asText().orElse("") + "," + point.get(0).asText().orElse("")
                        : place.textOrEmpty("url");
        String title = place.text("full_name").orElse(place.textOrEmpty("name"));
        return with("dm.location", text, "location", where, title);
    }

    private static Message with(
            String kind, String text, String attachment, String reference, String title) {
        return new Message(
                kind,
                new Content.Said(
                        text, List.of(new Attachment(attachment, reference, title)), "", ""));
    }
}
