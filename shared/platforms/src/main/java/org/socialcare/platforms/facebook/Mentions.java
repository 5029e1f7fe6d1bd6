package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Part;

import java.util.Optional;

/** Posts and comments elsewhere that name the Page. */
final class Mentions {
    private Mentions() {}

    static Part read(Change change) {
        Optional<Verb> verb = Verb.of(change.rawVerb());
        String target = change.item().equals("comment") ? change.comment() : change.post();
        if (verb.isEmpty() || target.isEmpty()) {
            return new Part.Odd("a mention that does not say where, or an unknown verb");
        }
        return switch (change.item()) {
            case "post", "comment" -> {
                String post = change.post().isEmpty() ? target : change.post();
                ThreadKey thread = change.thread(post, target);
                String text = change.value().textOrEmpty("message");
                yield Words.of(
                        change, verb.get(), thread, "mention." + change.item(), target, text);
            }
            default -> new Part.Odd("an unknown item");
        };
    }
}
