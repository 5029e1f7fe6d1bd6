package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Person;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A post, whichever family told of it.
 *
 * @param conversation the post that began the exchange; empty in the first family, which does not
 *     say
 * @param answered the post it answers; empty if none
 * @param answeredPerson whose post that is
 * @param quoted the post it quotes; empty if none
 * @param reposted the post it merely passes on; empty if none
 */
record Post(
        String id,
        Person author,
        String text,
        String conversation,
        String answered,
        String answeredPerson,
        String quoted,
        String reposted,
        List<Attachment> attachments,
        Optional<Instant> at) {
    Post {
        attachments = List.copyOf(attachments);
    }

    /** As the first version of X's interface writes it. */
    static Post ofFirst(Json json) {
        Json user = json.obj("user");
        Json whole = json.obj("extended_tweet");
        String text =
                whole.text("full_text")
                        .or(() -> json.text("full_text"))
                        .orElse(json.textOrEmpty("text"));
        boolean quotes = json.flag("is_quote_status") || json.get("quoted_status").isPresent();
        Json media = whole.get("extended_entities").isPresent() ? whole : json;
        return new Post(
                id(json, "id"),
                new Person(id(user, "id"), Told.name(user)),
                text,
                "",
                id(json, "in_reply_to_status_id"),
                id(json, "in_reply_to_user_id"),
                quotes ? quoted(json) : "",
                id(json.obj("retweeted_status"), "id"),
                attachments(media.obj("extended_entities").arr("media")),
                Times.of(json));
    }

    /** As the second version writes it; pictures are named by keys alone. */
    static Post ofSecond(Json json, Told told) {
        String author = json.textOrEmpty("author_id");
        String answered = json.text("in_reply_to_tweet_id").orElse(referenced(json, "replied_to"));
        String text = json.obj("note_tweet").text("text").orElse(json.textOrEmpty("text"));
        List<Attachment> attachments = new ArrayList<>();
        for (Json key : json.obj("attachments").arr("media_keys")) {
            key.asText().ifPresent(name -> attachments.add(new Attachment("other", name, "")));
        }
        return new Post(
                json.textOrEmpty("id"),
                told.person(author),
                text,
                json.textOrEmpty("conversation_id"),
                answered,
                json.textOrEmpty("in_reply_to_user_id"),
                referenced(json, "quoted"),
                referenced(json, "retweeted"),
                attachments,
                Times.of(json));
    }

    private static String quoted(Json json) {
        String id = id(json, "quoted_status_id");
        return id.isEmpty() ? id(json.obj("quoted_status"), "id") : id;
    }

    private static String referenced(Json json, String type) {
        for (Json post : json.arr("referenced_tweets")) {
            if (post.textOrEmpty("type").equals(type)) {
                return post.textOrEmpty("id");
            }
        }
        return "";
    }

    /** The number beside the text may have lost its last digits on its way. */
    private static String id(Json json, String name) {
        return json.text(name + "_str").orElse(json.textOrEmpty(name));
    }

    private static List<Attachment> attachments(List<Json> media) {
        List<Attachment> found = new ArrayList<>();
        for (Json one : media) {
            String kind = one.textOrEmpty("type").equals("photo") ? "image" : "video";
            found.add(new Attachment(kind, one.textOrEmpty("media_url_https"), ""));
        }
        return found;
    }

    /** What all answers below the same post have in common, as far as X tells. */
    String root() {
        if (!conversation.isEmpty()) {
            return conversation;
        }
        return answered.isEmpty() ? id : answered;
    }
}
