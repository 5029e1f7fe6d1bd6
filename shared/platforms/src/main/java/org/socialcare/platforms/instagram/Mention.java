package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.Optional;

/**
 * Somebody named the account below a caption or comment elsewhere. Instagram says only where, and
 * wants the answer at another place than that to a comment.
 *
 * @param media the post in or below which it happened
 * @param comment the comment that names the account; empty if the caption does
 */
record Mention(String media, String comment) {
    /** What is fetched, by the names that the Graph API gives it. */
    private static final String COMMENT = "mentioned_comment";

    private static final String MEDIA = "mentioned_media";

    /** Before the post's id in a platform thread: no id of Instagram's has a bar. */
    private static final String MARK = "mention|";

    static Part read(Entry entry, Json value) {
        Mention mention =
                new Mention(value.textOrEmpty("media_id"), value.textOrEmpty("comment_id"));
        if (!isId(mention.media()) || !(mention.caption() || isId(mention.comment()))) {
            return new Part.Odd("a mention that does not say where");
        }
        return new Part.Waits(
                mention.caption()
                        ? new Hint(MEDIA, mention.media(), "", entry.at())
                        : new Hint(COMMENT, mention.comment(), mention.media(), entry.at()));
    }

    /** What a hint of ours was made of. */
    static Mention of(Hint hint) {
        return hint.what().equals(COMMENT)
                ? new Mention(hint.key(), hint.of())
                : new Mention(hint.of(), "");
    }

    /** What an answer answers, if that is a mention. */
    static Optional<Mention> answered(String platformThread, String message) {
        if (!platformThread.startsWith(MARK)) {
            return Optional.empty();
        }
        String media = platformThread.substring(MARK.length());
        return Optional.of(new Mention(media, message.equals(media) ? "" : message));
    }

    boolean caption() {
        return comment.isEmpty();
    }

    /** The id of the words themselves. */
    String target() {
        return caption() ? media : comment;
    }

    String kind() {
        return caption() ? "mention.post" : "mention.comment";
    }

    /** Nobody is named by an id, so every mention is a thread of its own. */
    ThreadKey thread() {
        return ThreadKey.post(media, target());
    }

    String platformThread() {
        return MARK + media;
    }

    /** The member of an answer that holds the words. */
    String member() {
        return caption() ? MEDIA : COMMENT;
    }

    /** What to ask the account's node for. */
    String fields() {
        return caption()
                ? MEDIA + ".media_id(" + media + "){caption,username,timestamp}"
                : COMMENT + ".comment_id(" + comment + "){text,username,timestamp}";
    }

    /** Ids stand inside an expression of the Graph API, where a bracket would end them. */
    private static boolean isId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= '0' && c <= '9') && c != '_') {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= 100;
    }
}
