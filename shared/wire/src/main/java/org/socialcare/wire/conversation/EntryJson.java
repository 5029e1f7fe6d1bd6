package org.socialcare.wire.conversation;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** A timeline entry as it is stored. The fact that others hear is made of it, see {@code facts}. */
public final class EntryJson {
    private static final int VERSION = 1;

    private EntryJson() {}

    public static String write(Entry entry) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("id", entry.id())
                        .put("conversation", entry.conversation().text())
                        .put("at", entry.at().toString())
                        .put("order", entry.order())
                        .put("context", EntryContextJson.write(entry.context()))
                        .put("body", EntryBodyJson.write(entry.body()))
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static Entry read(String document) {
        Members json = Members.of(JsonReader.read(document), "entry").atVersion(VERSION);
        return new Entry(
                json.text("id"),
                json.parsed("conversation", "a conversation's id", ConversationId::new),
                json.instant("at"),
                json.text("order"),
                EntryContextJson.read(json.object("context")),
                EntryBodyJson.read(json.object("body")));
    }
}
