package org.socialcare.platforms.meta;

import org.socialcare.domain.channel.Media;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

/** Bodies that {@code /messages} takes on Messenger and on Instagram alike. */
public final class SendApi {
    private SendApi() {}

    /** The beginning of words to a person. */
    public static JsonObject to(String person) {
        return Json.object().put("recipient", Json.object().put("id", person).build());
    }

    /** The beginning of the one private answer a public comment may get. */
    public static JsonObject toWriterOf(String comment) {
        return Json.object().put("recipient", Json.object().put("comment_id", comment).build());
    }

    /** Says that a person answers, which is allowed for longer. */
    public static JsonObject byPerson(JsonObject body) {
        return body.put("messaging_type", "MESSAGE_TAG").put("tag", "HUMAN_AGENT");
    }

    /** A message that is a picture or file, to be fetched at this address. */
    public static JsonObject attached(Media media, String address) {
        String type =
                switch (media.kind()) {
                    case "image", "video", "file" -> media.kind();
                    default -> "audio";
                };
        Json payload = Json.object().put("url", address).build();
        return Json.object()
                .put("attachment", Json.object().put("type", type).put("payload", payload).build());
    }

    /** Shows the person that their words were seen. */
    public static Json seen(String person) {
        return to(person).put("sender_action", "mark_seen").build();
    }

    /** Shows the person that somebody is typing. */
    public static Json typing(String person) {
        return to(person).put("sender_action", "typing_on").build();
    }
}
