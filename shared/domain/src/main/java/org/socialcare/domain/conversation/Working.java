package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.Optional;

/**
 * What people (and routing) do to a conversation. The {@code id} of each act makes it happen once.
 */
public final class Working {
    private Working() {}

    public static Decision reply(
            Conversation before,
            Brand brand,
            ReplyRules rules,
            String id,
            String agent,
            String text,
            Instant now) {
        throw new UnsupportedOperationException();
    }

    public static Decision note(
            Conversation before, String id, String agent, String text, Instant now) {
        throw new UnsupportedOperationException();
    }

    public static Decision assign(
            Conversation before,
            String id,
            Optional<String> agent,
            String team,
            String by,
            String reason,
            Instant now) {
        throw new UnsupportedOperationException();
    }

    public static Decision resolve(
            Conversation before, Brand brand, String id, String by, String outcome, Instant now) {
        throw new UnsupportedOperationException();
    }
}
