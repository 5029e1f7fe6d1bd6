package org.socialcare.wire.reapply;

import org.socialcare.domain.ports.OrderReapply.Page;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.util.Optional;

/** A page of a run to be worked on. It travels in the due queue beside the clocks. */
public final class ReapplyPageJson {
    private static final int VERSION = 1;
    private static final String RUN = "reapply";

    private ReapplyPageJson() {}

    public static String write(Page page) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("brand", page.brand())
                        .put(RUN, page.run())
                        .put("page", page.page())
                        .build());
    }

    /**
     * The page; empty when the message is something else.
     *
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is of another version
     */
    public static Optional<Page> read(String body) {
        Json message = JsonReader.read(body);
        if (message.get(RUN).isEmpty()) return Optional.empty();
        Members json = Members.of(message, "page of a re-apply").atVersion(VERSION);
        return Optional.of(new Page(json.text("brand"), json.text(RUN), json.integer("page")));
    }
}
