package org.socialcare.local.simulators;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** How one platform words and signs what it delivers. Stateless and without I/O. */
public interface Dialect {
    /** The platform's lower-case name. */
    String platform();

    /**
     * The deliveries that tell of these acts, in their order; the platform decides how many go into
     * one. Empty where it has no event for them.
     *
     * @param now when it delivers
     */
    List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now);

    /**
     * Signs a body as it stands, down to its byte order mark and line ends.
     *
     * @param now when it delivers
     */
    Signed sign(DemoChannel channel, Body body, Instant now);

    /** Whether it tells of words; where it only hints at them, they have to be fetched. */
    default boolean tellsWords() {
        return true;
    }

    /** Whether it tells of comments. */
    default boolean tellsComments() {
        return true;
    }

    /** An id of the shape the platform gives direct messages. */
    String messageId(RandomGenerator random);

    /** An id of the shape the platform gives people. */
    String customerId(RandomGenerator random);

    /** An id of the shape the platform gives a post of this account. */
    String postId(DemoChannel channel, RandomGenerator random);

    /** An id of the shape the platform gives a comment under this post. */
    String commentId(String post, RandomGenerator random);

    /** How it goes on when a delivery is not acknowledged. */
    RetryPlan retries();
}
