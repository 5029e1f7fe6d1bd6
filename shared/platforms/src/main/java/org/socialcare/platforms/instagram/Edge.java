package org.socialcare.platforms.instagram;

import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Optional;

/** What an edge of the Graph API holds: things, and where the next of them begin. */
final class Edge {
    private Edge() {}

    /** The things; absent where the answer is none of an edge. */
    static Optional<List<Json>> items(Json edge) {
        return edge.get("data").orElse(Json.Null.VALUE) instanceof Json.Arr(var items)
                ? Optional.of(items)
                : Optional.empty();
    }

    /** Where the next page begins: the cursor is there on the last page too, the link is not. */
    static Optional<String> next(Json edge) {
        Json paging = edge.obj("paging");
        return paging.text("next")
                .flatMap(_ -> paging.obj("cursors").text("after"))
                .filter(after -> !after.isEmpty());
    }
}
