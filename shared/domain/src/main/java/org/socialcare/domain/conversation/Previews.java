package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;

/** The beginning of a message, short enough for a list. */
final class Previews {
    private static final int LONGEST = 140;

    private Previews() {}

    static String of(Content.Said said) {
        if (!said.text().isBlank()) return of(said.text());
        if (said.attachments().isEmpty()) return of(said.payload());
        Attachment first = said.attachments().getFirst();
        return of(first.title().isBlank() ? "[" + first.kind() + "]" : first.title());
    }

    static String of(EntryBody.Reply reply) {
        return of(reply.media().map(media -> "[" + media.kind() + "]").orElse(reply.text()));
    }

    static String of(String text) {
        String words = text.strip();
        if (words.length() <= LONGEST) return words;
        boolean splitsCharacter = Character.isHighSurrogate(words.charAt(LONGEST - 1));
        return words.substring(0, splitsCharacter ? LONGEST - 1 : LONGEST);
    }
}
