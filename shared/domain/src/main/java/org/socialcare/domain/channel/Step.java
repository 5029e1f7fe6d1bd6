package org.socialcare.domain.channel;

/**
 * One request on the way to a public post.
 *
 * @param name one word of the platform's own package, such as {@code container}
 * @param given what the platform gave in the step before and wants to see now; empty if nothing
 */
public record Step(String name, Effect effect, String given) {
    /** What a request does to the public, and so what may follow if nobody knows how it ended. */
    public enum Effect {
        /** Nothing the public sees: it may be asked for again. */
        PREPARES,
        /** The post stands in public afterwards: it is never asked for twice. */
        PUBLISHES,
        /**
         * Changes nothing more when it is asked for again, though the post may stand in public
         * already: the question what became of it, or a request that is known by our own id.
         */
        SETTLES
    }
}
