package org.socialcare.domain.publishing;

import org.socialcare.domain.conversation.ConversationId;

/** Where the pictures and videos of a brand's posts are kept. */
public final class PostFolder {
    private PostFolder() {}

    /**
     * Files lie below the conversation they are said in. What is said to everybody has none, so it
     * lies below a name that no conversation has: those have three parts, and begin with a
     * platform.
     */
    public static ConversationId of(String brand) {
        return new ConversationId("posts." + brand);
    }
}
