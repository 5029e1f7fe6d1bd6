package org.socialcare.aws.dynamo;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;

import org.socialcare.domain.conversation.Entry;
import org.socialcare.wire.conversation.EntryJson;

import java.util.Optional;

/** What the stream of the Conversations table tells. */
public final class StreamItems {
    private StreamItems() {}

    /**
     * The entry that was written; empty for changes of state and for deletions.
     *
     * @throws org.socialcare.wire.json.JsonProblem if the entry's document is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not an entry
     */
    public static Optional<Entry> written(DynamodbStreamRecord changed) {
        var image = changed.getDynamodb().getNewImage();
        if (!"INSERT".equals(changed.getEventName()) || image == null) return Optional.empty();
        var sortKey = image.get(Item.SK);
        var document = image.get(Item.DOCUMENT);
        if (sortKey == null || document == null || !ConversationItems.isEntry(sortKey.getS())) {
            return Optional.empty();
        }
        return Optional.of(EntryJson.read(Packed.text(document)));
    }
}
