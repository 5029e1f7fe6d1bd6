package org.socialcare.domain.alerts;

import org.socialcare.domain.conversation.ConversationId;

import java.util.List;

/**
 * What an alert rests on, for people to judge it without searching.
 *
 * @param examples at most {@value #MOST_EXAMPLES}, masked
 * @param news what dominates and did not before
 * @param conversations some of those that count, at most {@value #MOST_CONVERSATIONS}
 */
public record Evidence(
        List<Example> examples, List<News> news, List<ConversationId> conversations) {
    public static final int MOST_EXAMPLES = 5;
    public static final int MOST_CONVERSATIONS = 10;
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    /**
     * A message that counts.
     *
     * @param text as {@link Masking} leaves it
     */
    public record Example(ConversationId conversation, String text) {}

    public Evidence {
        examples = List.copyOf(examples);
        news = List.copyOf(news);
        conversations = List.copyOf(conversations);
    }
}
