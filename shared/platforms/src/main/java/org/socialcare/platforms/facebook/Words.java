package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Part;

/** Public words of one person: a comment, a visitor's post, a review or a mention. */
final class Words {
    private Words() {}

    /**
     * @param target the post's or comment's own id
     * @param text the words as they now are
     */
    static Part of(
            Change change, Verb verb, ThreadKey thread, String kind, String target, String text) {
        String id = verb == Verb.EDIT ? change.editId(target, text) : change.id(target);
        Content content =
                switch (verb) {
                    case ADD -> change.said(text);
                    case EDIT -> new Content.Edited(target, text);
                    case REMOVE -> new Content.TakenBack(target);
                    case HIDE, UNHIDE, BLOCK, UNBLOCK, MUTE, UNMUTE -> change.happened();
                };
        return change.event(thread, change.direction(), kind, id, target, content);
    }
}
