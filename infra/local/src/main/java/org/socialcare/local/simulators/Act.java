package org.socialcare.local.simulators;

import java.time.Instant;
import java.util.List;

/**
 * Something that happens on a platform and that the platform may tell the brand about. What a
 * platform has no event for, it leaves out.
 */
public sealed interface Act {
    /** The customer concerned, also where the brand acts. */
    Customer who();

    /** When it happened by the platform's clock. */
    Instant at();

    /** The customer sent words. */
    record Wrote(Customer who, String id, Instant at, String text) implements Act {}

    /** The customer sent a picture. */
    record Showed(Customer who, String id, Instant at, String picture) implements Act {}

    /** The customer tapped a button that says {@code label} and carries {@code payload}. */
    record Tapped(Customer who, String id, Instant at, String label, String payload)
            implements Act {}

    /**
     * The customer commented in public.
     *
     * @param parent the comment answered; empty for one on the post itself
     */
    record Commented(Customer who, String id, Instant at, String post, String parent, String text)
            implements Act {}

    /** The customer changed the words of a direct message. */
    record Edited(Customer who, String target, Instant at, String text) implements Act {}

    /** The customer took a direct message back. */
    record TookBack(Customer who, String target, Instant at) implements Act {}

    /** The customer changed the words of a comment. */
    record Reworded(Customer who, String target, Instant at, String post, String text)
            implements Act {}

    /** The customer removed a comment. */
    record Removed(Customer who, String target, Instant at, String post) implements Act {}

    /** The customer began to follow the account. */
    record Followed(Customer who, Instant at) implements Act {}

    /**
     * The brand's own direct message, as the platform repeats it.
     *
     * @param metadata what the brand gave along with it; empty if nothing
     */
    record Echoed(Customer who, String id, Instant at, String text, String metadata)
            implements Act {}

    /** The brand's own comment, as the platform repeats it. */
    record Answered(Customer who, String id, Instant at, String post, String parent, String text)
            implements Act {}

    /** The brand's messages reached the customer's device. */
    record Arrived(Customer who, List<String> ids, Instant at) implements Act {
        public Arrived {
            ids = List.copyOf(ids);
        }
    }

    /**
     * The customer has read everything up to now.
     *
     * @param ids the messages read last, where the platform names them
     */
    record Saw(Customer who, List<String> ids, Instant at) implements Act {
        public Saw {
            ids = List.copyOf(ids);
        }

        public Saw(Customer who, Instant at) {
            this(who, List.of(), at);
        }
    }
}
