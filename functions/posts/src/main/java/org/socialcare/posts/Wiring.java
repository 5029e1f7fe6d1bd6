package org.socialcare.posts;

import org.socialcare.aws.dynamo.DynamoGrants;
import org.socialcare.aws.dynamo.DynamoPosts;
import org.socialcare.aws.outside.BucketMedia;
import org.socialcare.aws.outside.SecretsManagerCredentials;
import org.socialcare.aws.queue.SqsOrderPosts;
import org.socialcare.aws.queue.SqsPostpone;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.platforms.Platforms;

/** Puts the posts together from their environment. */
final class Wiring {
    private Wiring() {}

    static Handler.Wired wired(Surroundings around, CallPlatform http) {
        var settings = around.settings();
        var table = settings.text("POSTS_TABLE");
        var grants = settings.text("TOKENS_TABLE");
        var queue = settings.text("POSTS_URL");
        var secrets = settings.text("CHANNEL_SECRETS");
        var bucket = settings.text("MEDIA_BUCKET");
        settings.orFail();
        var clients = around.clients().get();
        var clock = around.clock();
        var posts = new DynamoPosts(clients.dynamo(), table);
        var publisher =
                new Publisher(
                        Platforms::named,
                        new Progress(posts),
                        new SecretsManagerCredentials(
                                around.account().get().secrets(), secrets, clock),
                        new Tokens(http, new DynamoGrants(clients.dynamo(), grants), clock),
                        http,
                        new BucketMedia(around.account().get().bucket(bucket)),
                        clock);
        return new Handler.Wired(
                publisher,
                new Due(posts, new SqsOrderPosts(clients.sqs(), queue), clock),
                new SqsPostpone(clients.sqs(), queue)::message,
                clock);
    }
}
