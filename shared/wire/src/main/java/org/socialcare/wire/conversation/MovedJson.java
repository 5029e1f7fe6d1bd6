package org.socialcare.wire.conversation;

import org.socialcare.domain.clock.Moved;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.time.Instant;

/** An application of changed policies to a clock, as JSON. */
final class MovedJson {
    private MovedJson() {}

    static Json.Obj write(Moved moved) {
        return Json.object()
                .put("run", moved.run())
                .put("at", moved.at().toString())
                .put("due", moved.due().map(Instant::toString))
                .build();
    }

    static Moved read(Members json) {
        return new Moved(json.text("run"), json.instant("at"), json.maybeInstant("due"));
    }
}
