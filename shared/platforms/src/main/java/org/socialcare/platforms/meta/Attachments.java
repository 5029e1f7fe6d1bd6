package org.socialcare.platforms.meta;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.wire.json.Json;

import java.util.List;

/** What comes with a message, in the words all platforms share. */
final class Attachments {
    private Attachments() {}

    static Attachment read(Json attachment) {
        Json payload = attachment.obj("payload");
        String title = attachment.text("title").orElse(payload.textOrEmpty("title"));
        String url = payload.text("url").orElse(attachment.textOrEmpty("url"));
        if (payload.get("sticker_id").isPresent()) {
            return new Attachment("sticker", url, title);
        }
        return switch (attachment.textOrEmpty("type")) {
            case "image" -> new Attachment("image", url, title);
            case "audio" -> new Attachment("voice", url, title);
            case "video" -> new Attachment("video", url, title);
            case "file" -> new Attachment("file", url, title);
            case "fallback" -> new Attachment("link", url, title);
            case "location" -> location(payload.obj("coordinates"), title);
            case "template" -> template(payload, url, title);
            case "reel", "ig_reel", "share", "post", "ig_post", "story_mention" ->
                    new Attachment("share", url, title);
            default -> new Attachment("other", url, title);
        };
    }

    /** Whether somebody named the account in a story and the platform says so as a message. */
    static boolean isStoryMention(Json message) {
        List<Json> attachments = message.arr("attachments");
        return !attachments.isEmpty()
                && attachments.getFirst().textOrEmpty("type").equals("story_mention");
    }

    /** The kind of a message that consists of it. */
    static String kind(Attachment attachment) {
        return switch (attachment.kind()) {
            case "product" -> "dm.template";
            case "other" -> "dm.unsupported";
            default -> "dm." + attachment.kind();
        };
    }

    private static Attachment location(Json coordinates, String title) {
        String place = coordinates.textOrEmpty("lat") + "," + coordinates.textOrEmpty("long");
        return new Attachment("location", place, title);
    }

    private static Attachment template(Json payload, String url, String title) {
        List<Json> products = payload.obj("product").arr("elements");
        if (products.isEmpty()) {
            return new Attachment("template", url, title);
        }
        Json product = products.getFirst();
        return new Attachment("product", product.textOrEmpty("id"), product.textOrEmpty("title"));
    }
}
