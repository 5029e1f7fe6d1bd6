package org.socialcare.platforms.wechatform;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.wire.json.Json;

import java.util.List;

/**
 * What a customer's message says.
 *
 * @param kind such as {@code dm.text}
 */
public record Said(String kind, Content.Said content) {
    /**
     * @param type the lower-case {@code MsgType}
     */
    public static Said read(String type, Json message) {
        String media = message.textOrEmpty("MediaId");
        return switch (type) {
            case "text" ->
                    new Said(
                            "dm.text",
                            new Content.Said(
                                    message.textOrEmpty("Content"),
                                    List.of(),
                                    "",
                                    message.textOrEmpty("bizmsgmenuid")));
            case "image" -> of("dm.image", "", "image", message.text("PicUrl").orElse(media), "");
            case "voice" -> of("dm.voice", message.textOrEmpty("Recognition"), "voice", media, "");
            case "video", "shortvideo" -> of("dm.video", "", "video", media, "");
            case "location" -> location(message);
            case "link" ->
                    of(
                            "dm.link",
                            message.textOrEmpty("Title"),
                            "link",
                            message.textOrEmpty("Url"),
                            message.textOrEmpty("Description"));
            case "file" ->
                    of(
                            "dm.file",
                            "",
                            "file",
                            message.textOrEmpty("FileKey"),
                            message.textOrEmpty("Title"));
            case "miniprogrampage" ->
                    of(
                            "dm.share",
                            message.textOrEmpty("Title"),
                            "share",
                            message.textOrEmpty("PagePath"),
                            "");
            default -> of("dm.unsupported", "", "other", media, "");
        };
    }

    /** {@code Location_X} is the latitude. */
    private static Said location(Json message) {
        String place = message.textOrEmpty("Location_X") + "," + message.textOrEmpty("Location_Y");
        return of("dm.location", message.textOrEmpty("Label"), "location", place, "");
    }

    private static Said of(
            String kind, String text, String attachment, String reference, String title) {
        return new Said(
                kind,
                new Content.Said(
                        text, List.of(new Attachment(attachment, reference, title)), "", ""));
    }
}
