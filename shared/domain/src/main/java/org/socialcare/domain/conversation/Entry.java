package org.socialcare.domain.conversation;

import java.time.Instant;

/**
 * One line of a conversation's timeline. Immutable, in order, never deleted; the same line is the
 * fact that other functions hear about.
 *
 * @param id unique within the conversation: the platform's id for what arrived, our own for what we
 *     did. Writing the same id twice is impossible, which makes every act happen once
 * @param at when it happened: the platform's clock for what arrived, the due instant for a breach
 * @param order sorts the timeline, compared as text
 * @param context what readers need to know about the ticket without reading the state
 */
public record Entry(
        String id,
        ConversationId conversation,
        Instant at,
        String order,
        EntryContext context,
        EntryBody body) {}
