package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;
import java.util.List;

/** Has posts carried on; the posts of one channel one after the other. */
public interface OrderPosts {
    /** What is ordered twice is carried on twice, which does no harm. */
    void order(List<PostOrder> orders);

    /**
     * A post to carry on on one channel.
     *
     * @param due since when; the same order of the same instant may be dropped
     */
    record PostOrder(String brand, String post, ChannelId channel, Instant due) {}
}
