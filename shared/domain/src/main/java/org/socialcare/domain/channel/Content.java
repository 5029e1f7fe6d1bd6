package org.socialcare.domain.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened, free of any platform. */
public sealed interface Content {
    /**
     * Words, a picture, a tap on a button: anything a person says.
     *
     * @param replyTo the platform id of the message or comment answered; empty if none
     * @param payload what a tapped button or menu entry carries, in an echo what was sent along
     *     with the words (our own reply's id), in a review its verdict; empty if none
     */
    record Said(String text, List<Attachment> attachments, String replyTo, String payload)
            implements Content {
        public Said {
            attachments = List.copyOf(attachments);
        }

        public static Said text(String text) {
            return new Said(text, List.of(), "", "");
        }
    }

    /** The writer changed the words of an earlier message. */
    record Edited(String target, String text) implements Content {}

    /** The writer took an earlier message back. */
    record TakenBack(String target) implements Content {}

    /**
     * How far our messages got. Either the messages are named, or all up to an instant are meant.
     *
     * @param targets platform ids of the messages; may be empty when there is a watermark
     */
    record Receipt(Progress progress, List<String> targets, Optional<Instant> upTo, String reason)
            implements Content {
        /** Delivery states a platform can report, in the order in which they can follow. */
        public enum Progress {
            SENT,
            DELIVERED,
            READ,
            FAILED
        }

        public Receipt {
            targets = List.copyOf(targets);
        }
    }

    /** A like or reaction given to, or taken from, a message, comment or post. */
    record Reacted(String target, String reaction, boolean given) implements Content {}

    /**
     * Anything else that the platform tells: a follow, an opened session, a post of our own, a
     * grant.
     *
     * @param details what the platform said, by its own field names
     */
    record Happened(Map<String, String> details) implements Content {
        public Happened {
            details = Map.copyOf(details);
        }
    }
}
