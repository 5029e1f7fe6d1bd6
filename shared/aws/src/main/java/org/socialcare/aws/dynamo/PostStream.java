package org.socialcare.aws.dynamo;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostNews;
import org.socialcare.wire.publishing.PostJson;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the stream of the Posts table tells. */
public final class PostStream {
    private PostStream() {}

    /**
     * What a change of a post brings; nothing for changes of anything else, and for deletions.
     *
     * @throws org.socialcare.wire.json.JsonProblem if the post's document is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not a post
     */
    public static List<PostNews> news(DynamodbStreamRecord changed) {
        var images = changed.getDynamodb();
        return post(images.getNewImage())
                .map(after -> PostNews.of(post(images.getOldImage()), after))
                .orElse(List.of());
    }

    private static Optional<Post> post(@Nullable Map<String, AttributeValue> image) {
        if (image == null) return Optional.empty();
        var sortKey = image.get(Item.SK);
        var document = image.get(Item.DOCUMENT);
        return sortKey == null || document == null || !PostItems.isPost(sortKey.getS())
                ? Optional.empty()
                : Optional.of(PostJson.read(Packed.text(document)));
    }
}
