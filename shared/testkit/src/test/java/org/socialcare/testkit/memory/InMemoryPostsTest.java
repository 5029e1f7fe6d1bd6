package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepPosts;
import org.socialcare.testkit.contract.PostsContract;

class InMemoryPostsTest extends PostsContract {
    private final InMemoryPosts posts = new InMemoryPosts();

    @Override
    protected KeepPosts posts() {
        return posts;
    }
}
