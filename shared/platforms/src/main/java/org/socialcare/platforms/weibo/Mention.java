package org.socialcare.platforms.weibo;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Part;

/**
 * Somebody named the brand in public. Weibo grants this push by mail and publishes no example: that
 * {@code data.subtype} is {@code status} or {@code comment} and that {@code data.key} is the
 * status' id is an assumption, and everything that rests on it stands in this class.
 */
final class Mention {
    static final String TYPE = "mention";

    private static final String STATUS = "key";
    private static final String COMMENT = "comment_id";

    private Mention() {}

    static Part read(Push push) {
        String kind = push.subtype().equals("comment") ? "mention.comment" : "mention.status";
        String status = push.data().textOrEmpty(STATUS);
        if (status.isEmpty()) {
            return new Part.Odd("a mention that does not say where");
        }
        return push.inbound(
                ThreadKey.post(status, push.sender()),
                kind,
                kind.equals("mention.comment") ? push.data().textOrEmpty(COMMENT) : status,
                status,
                Content.Said.text(push.text()));
    }
}
