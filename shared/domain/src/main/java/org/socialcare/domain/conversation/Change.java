package org.socialcare.domain.conversation;

/**
 * What a decision does: one entry and the state after it, stored together or not at all. It stands
 * only if the stored version is still {@code after.version() - 1} (0: nothing stored yet).
 */
public record Change(Conversation after, Entry entry) {
    public Change {
        if (!after.id().equals(entry.conversation())) {
            throw new IllegalArgumentException("entry and state of different conversations");
        }
    }
}
