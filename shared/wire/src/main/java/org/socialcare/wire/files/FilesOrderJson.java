package org.socialcare.wire.files;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.OrderFiles.FilesOrder;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** An order to fetch or erase a message's files, as the queue of pulls carries it. */
public final class FilesOrderJson {
    private static final int VERSION = 1;
    private static final String KIND = "files";

    private FilesOrderJson() {}

    public static String write(FilesOrder order) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("kind", KIND)
                        .put("conversation", order.conversation().text())
                        .put("entry", order.entry())
                        .build());
    }

    /** Whether a message of the queue is such an order. */
    public static boolean isOne(Json message) {
        return message.textOrEmpty("kind").equals(KIND);
    }

    /**
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static FilesOrder read(Json message) {
        Members order = Members.of(message, KIND).atVersion(VERSION);
        return new FilesOrder(new ConversationId(order.text("conversation")), order.text("entry"));
    }
}
