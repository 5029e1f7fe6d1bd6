package org.socialcare.platforms.douyin;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.wire.json.Json;

import java.util.List;

/**
 * What a private message says.
 *
 * @param kind such as {@code dm.text}
 */
record Said(String kind, Content.Said content) {
    static Said read(Json content) {
        String text = content.textOrEmpty("text");
        String url = content.textOrEmpty("resource_url");
        return switch (content.textOrEmpty("message_type")) {
            case "text" -> new Said("dm.text", Content.Said.text(text));
            case "image", "user_local_image" -> of("dm.image", text, "image", url);
            case "emoji" -> of("dm.sticker", text, "sticker", url);
            case "user_local_video" -> of("dm.video", text, "video", url);
            case "video" -> of("dm.video", text, "video", content.textOrEmpty("item_id"));
            case "retain_consult_card" -> of("dm.template", text, "template", "");
            default -> of("dm.unsupported", text, "other", url);
        };
    }

    private static Said of(String kind, String text, String attachment, String reference) {
        return new Said(
                kind,
                new Content.Said(text, List.of(new Attachment(attachment, reference, "")), "", ""));
    }
}
