package org.socialcare.platforms.meta;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;

/**
 * What a direct message says, and the kind it is of by what matters most in it.
 *
 * @param kind such as {@code dm.text}
 */
record Message(String kind, Content.Said said) {
    static Message read(Json message) {
        List<Attachment> attachments = new ArrayList<>();
        message.arr("attachments").forEach(one -> attachments.add(Attachments.read(one)));
        String text = message.textOrEmpty("text");
        String kind = kind(message, text, attachments);
        if (kind.equals("dm.unsupported") && attachments.isEmpty()) {
            attachments.add(new Attachment("other", "", ""));
        }
        Json replyTo = message.obj("reply_to");
        replyTo.obj("story")
                .text("url")
                .ifPresent(story -> attachments.add(new Attachment("share", story, "")));
        Content.Said said =
                new Content.Said(
                        text,
                        attachments,
                        replyTo.text("mid").orElse(replyTo.obj("story").textOrEmpty("id")),
                        payload(message));
        return new Message(kind, said);
    }

    /** An echo brings back what we sent along: the id of our own reply. */
    private static String payload(Json message) {
        return message.flag("is_echo")
                ? message.textOrEmpty("metadata")
                : message.obj("quick_reply").textOrEmpty("payload");
    }

    private static String kind(Json message, String text, List<Attachment> attachments) {
        if (message.flag("is_unsupported")) {
            return "dm.unsupported";
        }
        if (message.get("quick_reply").isPresent()) {
            return "dm.quick_reply";
        }
        if (message.obj("reply_to").get("story").isPresent()) {
            return "dm.story_reply";
        }
        if (message.get("sticker_id").isPresent()) {
            return "dm.sticker";
        }
        if (Attachments.isStoryMention(message)) {
            return "mention.story";
        }
        if (!attachments.isEmpty()) {
            return Attachments.kind(attachments.getFirst());
        }
        return text.isEmpty() ? "dm.unsupported" : "dm.text";
    }
}
