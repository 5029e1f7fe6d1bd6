package org.socialcare.aws.dynamo;

import org.socialcare.domain.publishing.Post;
import org.socialcare.wire.publishing.PostJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * A post with all its channels in one item. One index lists a brand's posts, another only those
 * that somebody has to look at.
 */
final class PostItems {
    static final String BY_BRAND = "byBrand";
    static final String BY_DUE = "byDue";
    static final String WRITTEN = "written";

    /** Posts are few: all that are open stand in one partition, by when they are due. */
    static final String OPEN = "OPEN";

    private static final String SORT = "POST";

    private PostItems() {}

    static Map<String, AttributeValue> key(String brand, String id) {
        return Item.key(partition(brand, id), SORT);
    }

    static boolean isPost(String sortKey) {
        return sortKey.equals(SORT);
    }

    private static String partition(String brand, String id) {
        return "POST#" + brand + "#" + id;
    }

    static Map<String, AttributeValue> item(Post post, long version) {
        Item item =
                Item.of(partition(post.brand(), post.id()), SORT)
                        .with("brand", post.brand())
                        .with(WRITTEN, Keys.instant(post.written()) + "#" + post.id())
                        .with(Item.VERSION, version)
                        .with(Item.DOCUMENT, Packed.document(PostJson.write(post)));
        post.due().ifPresent(due -> item.with("open", OPEN).with("due", Keys.instant(due)));
        return item.build();
    }

    static Post read(Map<String, AttributeValue> item) {
        return PostJson.read(Item.document(item, Item.DOCUMENT));
    }
}
