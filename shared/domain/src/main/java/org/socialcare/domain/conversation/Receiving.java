package org.socialcare.domain.conversation;

import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Understanding;

import java.time.Instant;
import java.util.Optional;

/** What an arriving event does to a conversation. */
public final class Receiving {
    private Receiving() {}

    /**
     * @param before absent when the conversation is new
     * @param understanding of the words; present for customers' messages only
     * @param now when triage looks at it; decides only whether a clock falls due soon
     */
    public static Change decide(
            Optional<Conversation> before,
            Received received,
            Channel channel,
            Brand brand,
            Optional<Understanding> understanding,
            Instant now) {
        throw new UnsupportedOperationException();
    }
}
