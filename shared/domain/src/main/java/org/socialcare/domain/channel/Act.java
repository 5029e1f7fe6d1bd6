package org.socialcare.domain.channel;

/** Something the brand does on a platform beside saying words in a conversation. */
public sealed interface Act {
    /**
     * A private answer to a public comment.
     *
     * @param replyId our own id of the reply, sent along where the platform takes one
     */
    record AnswerPrivately(String comment, String text, String replyId) implements Act {}

    /** Takes a comment out of the public's sight; the writer still sees it, nothing is deleted. */
    record Hide(String comment) implements Act {}

    /** Brings a hidden comment back. */
    record Show(String comment) implements Act {}

    /**
     * Tells the customer that their words were seen.
     *
     * @param message the platform id of the newest message seen
     */
    record MarkSeen(String customer, String message) implements Act {}

    /**
     * Tells the customer that somebody is typing.
     *
     * @param message the platform id of the newest message, where the platform wants it named
     */
    record Typing(String customer, String message) implements Act {}

    /** What it takes to be allowed. */
    default Ability ability() {
        return switch (this) {
            case AnswerPrivately _ -> Ability.ANSWER_PRIVATELY;
            case Hide _, Show _ -> Ability.HIDE;
            case MarkSeen _ -> Ability.MARK_SEEN;
            case Typing _ -> Ability.TYPING;
        };
    }
}
