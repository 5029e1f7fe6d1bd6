package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.privacy.Masked;

/**
 * The beginning of a message, short enough for a list. Personal data is masked here, where it is
 * made, so that no list and no index ever holds the plain words.
 */
final class Previews {
    private static final int LONGEST = 140;

    /** What is masked is shorter afterwards, so more is read than is shown. */
    private static final int READ = 2_000;

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
        String words = Masked.words(beginning(text.strip(), READ)).strip();
        return beginning(words, LONGEST);
    }

    private static String beginning(String words, int longest) {
        if (words.length() <= longest) return words;
        boolean splitsCharacter = Character.isHighSurrogate(words.charAt(longest - 1));
        return words.substring(0, splitsCharacter ? longest - 1 : longest);
    }
}
