package org.socialcare.platforms.kuaishou;

import org.socialcare.domain.channel.Credentials;

/**
 * How direct messages and comments might be worded, of which no page of Kuaishou's says anything.
 * Each name is a guess and a setting of the channel: the credential {@code assumed_} and the
 * component's name replaces it.
 *
 * @param messageEvent the event that brings a direct message
 * @param commentEvent the event that brings a comment
 * @param from who wrote, in the event's data
 * @param to who was written to
 * @param text the words
 * @param message the message's own id
 * @param comment the comment's own id
 * @param post the video the comment stands under
 * @param answered the comment that is answered
 */
record Assumptions(
        String messageEvent,
        String commentEvent,
        String from,
        String to,
        String text,
        String message,
        String comment,
        String post,
        String answered) {
    static Assumptions of(Credentials credentials) {
        return new Assumptions(
                or(credentials, "message_event", "RECEIVE_MESSAGE"),
                or(credentials, "comment_event", "COMMENT"),
                or(credentials, "from", "from_open_id"),
                or(credentials, "to", "to_open_id"),
                or(credentials, "text", "content"),
                or(credentials, "message", "msg_id"),
                or(credentials, "comment", "comment_id"),
                or(credentials, "post", "photo_id"),
                or(credentials, "answered", "reply_comment_id"));
    }

    private static String or(Credentials credentials, String name, String guess) {
        String set = credentials.get("assumed_" + name);
        return set.isEmpty() ? guess : set;
    }
}
