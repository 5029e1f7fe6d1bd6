package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.privacy.Masked;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Customers' words as colleagues see them, and the one way to see them in full: the timeline says
 * who looked, when, and at what, before anybody sees anything.
 */
public final class Reveals {
    private Reveals() {}

    /** The words as they stand now; masked where a customer said them. */
    public static Masked shown(Line line) {
        return saidByCustomer(line) ? Masked.of(line.text()) : new Masked(line.text(), List.of());
    }

    /**
     * Writes down that somebody looks. Refused as {@code nothing-masked} where the words are shown
     * in full already.
     *
     * @param line read after the conversation, so that it is not older
     */
    public static Decision reveal(
            Conversation before, Line line, String id, String agent, Instant now) {
        Masked masked = shown(line);
        if (masked.parts().isEmpty()) {
            return new Decision.Refused("nothing-masked", "Nothing is masked in these words.");
        }
        EntryBody body = new EntryBody.Revealed(agent, line.entry().id(), masked.kinds());
        return new Decision.Changed(
                Draft.of(before).change(EntryIds.ours("reveal", id), body, now));
    }

    /** Writes down that somebody takes the conversation away in full. */
    public static Change export(Conversation before, String id, String agent, Instant now) {
        EntryBody body = new EntryBody.Revealed(agent, EntryBody.Revealed.WHOLE, Set.of());
        return Draft.of(before).change(EntryIds.ours("export", id), body, now);
    }

    private static boolean saidByCustomer(Line line) {
        return line.entry().body() instanceof EntryBody.Heard heard
                && heard.event().direction() == Direction.IN;
    }
}
