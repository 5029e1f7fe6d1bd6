package org.socialcare.wire.handover;

import org.socialcare.domain.handover.Deed;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** What was done about a handover, as it is kept for ever. */
public final class DeedJson {
    private static final int VERSION = 1;

    private DeedJson() {}

    public static String write(Deed deed) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("id", deed.id())
                        .put("mark", deed.mark())
                        .put("version", deed.version())
                        .put("at", deed.at().toString())
                        .put("by", deed.by())
                        .put("what", deed.what().name())
                        .putUnlessEmpty("kind", deed.kind())
                        .putUnlessEmpty("words", deed.words());
        if (!deed.refs().isEmpty()) json.put("refs", Json.texts(deed.refs()));
        return JsonWriter.write(json.build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static Deed read(String document) {
        Members json = Members.of(JsonReader.read(document), "deed").atVersion(VERSION);
        return new Deed(
                json.text("id"),
                json.text("mark"),
                json.number("version"),
                json.instant("at"),
                json.text("by"),
                json.constant("what", Deed.What.values()),
                json.textOrEmpty("kind"),
                json.textsOrNone("refs"),
                json.textOrEmpty("words"));
    }
}
