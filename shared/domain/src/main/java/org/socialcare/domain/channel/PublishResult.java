package org.socialcare.domain.channel;

import java.time.Duration;

/** What became of a step on the way to a public post. */
public sealed interface PublishResult {
    /** It was taken, and the post needs another one, not before that time has passed. */
    record Next(Step step, Duration after) implements PublishResult {}

    /**
     * The post stands in public.
     *
     * @param id the platform's own id of it; empty where it gives none
     * @param link where it can be read; empty where the platform does not say
     */
    record Published(String id, String link) implements PublishResult {}

    /** Surely without effect, or not finished yet; asking again later may work. */
    record Retry(String reason, Duration after) implements PublishResult {}

    /** Surely without effect: the access token is no longer good. */
    record TokenTrouble(String reason) implements PublishResult {}

    /** Surely not in public, and never will be. */
    record Refused(String reason) implements PublishResult {}

    /** Nobody knows: the answer was lost or unreadable. */
    record Unknown(String reason) implements PublishResult {}

    /**
     * An answer that did not bring what the step was for, in the words of an answer to a reply. One
     * that says only "taken" says too little: what was made cannot be named.
     */
    static PublishResult without(SendResult answer) {
        return switch (answer) {
            case SendResult.Retry(var reason, var after) -> new Retry(reason, after);
            case SendResult.TokenTrouble(var reason) -> new TokenTrouble(reason);
            case SendResult.Closed(var reason) -> new Refused(reason);
            case SendResult.Refused(var reason) -> new Refused(reason);
            case SendResult.Unknown(var reason) -> new Unknown(reason);
            case SendResult.Accepted _ -> new Unknown("taken, but without an id");
        };
    }
}
