package org.socialcare.simulation.gate;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/** Is told of every call that reached its service, whether it succeeded or not. */
public interface Watcher {
    /** Looks away. */
    Watcher NOBODY = (call, items) -> {};

    void called(Call call, List<Seen> items);

    /**
     * An item a call read, wrote or failed on.
     *
     * @param index in which it was found; empty for the table itself
     * @param before as it was; empty if it did not exist
     * @param after as it is now; the same where nothing was written
     */
    record Seen(
            String table,
            String index,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after) {}
}
