package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepPosts;
import org.socialcare.testkit.contract.PostsContract;

class DynamoPostsTest extends PostsContract {
    private final DynamoPosts posts = new DynamoPosts(LocalDynamo.client(), LocalDynamo.POSTS);

    @Override
    protected KeepPosts posts() {
        return posts;
    }
}
