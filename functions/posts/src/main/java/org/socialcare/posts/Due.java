package org.socialcare.posts;

import org.socialcare.domain.ports.KeepPosts;
import org.socialcare.domain.ports.OrderPosts;
import org.socialcare.domain.ports.OrderPosts.PostOrder;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders what has fallen due: posts of a time to come, those that wait for a platform, and those
 * whose order was lost.
 */
final class Due {
    /** The rest follows a minute later. */
    private static final int MOST = 200;

    private final KeepPosts posts;
    private final OrderPosts orders;
    private final InstantSource clock;

    Due(KeepPosts posts, OrderPosts orders, InstantSource clock) {
        this.posts = posts;
        this.orders = orders;
        this.clock = clock;
    }

    /** Returns how many were ordered. */
    int order() {
        Instant now = clock.instant();
        List<PostOrder> due = new ArrayList<>();
        for (var post : posts.due(now, MOST)) {
            due.addAll(PostOrder.of(post, now));
        }
        orders.order(due);
        return due.size();
    }
}
