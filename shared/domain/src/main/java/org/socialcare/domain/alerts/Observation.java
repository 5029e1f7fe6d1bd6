package org.socialcare.domain.alerts;

import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.triage.Sentiment;

import java.time.Instant;
import java.util.Optional;

/**
 * One customer message as alerts count it.
 *
 * @param id the same for every delivery of the message, so that it counts once
 */
public record Observation(String id, Instant at, boolean negative) {
    /** What a timeline entry contributes; absent unless a customer's words were understood. */
    public static Optional<Observation> of(Entry entry) {
        if (!(entry.body() instanceof EntryBody.Heard heard)) return Optional.empty();
        return heard.understanding()
                .map(
                        understood ->
                                new Observation(
                                        entry.conversation() + "/" + entry.id(),
                                        entry.at(),
                                        understood.sentiment() == Sentiment.NEGATIVE));
    }
}
