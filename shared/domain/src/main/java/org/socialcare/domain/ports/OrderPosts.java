package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.publishing.Post;

import java.time.Instant;
import java.util.ArrayList;
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
    record PostOrder(String brand, String post, ChannelId channel, Instant due) {
        /** One for each channel on which the post is due by then. */
        public static List<PostOrder> of(Post post, Instant by) {
            List<PostOrder> orders = new ArrayList<>();
            for (var placement : post.placements()) {
                post.due(placement)
                        .filter(due -> !due.isAfter(by))
                        .map(
                                due ->
                                        new PostOrder(
                                                post.brand(), post.id(), placement.channel(), due))
                        .ifPresent(orders::add);
            }
            return orders;
        }
    }
}
