package org.socialcare.wire.conversation;

import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.ClockShift;
import org.socialcare.domain.conversation.ClockShift.Promised;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Instant;

/** What applying changed policies did to one clock, as JSON. */
final class ShiftJson {
    private ShiftJson() {}

    static Json write(ClockShift shift) {
        JsonObject json =
                Json.object()
                        .put("clock", shift.clock().name())
                        .put("round", shift.round())
                        .put("startedAt", shift.startedAt().toString());
        shift.was().ifPresent(was -> json.put("was", write(was)));
        shift.now().ifPresent(now -> json.put("now", write(now)));
        return json.build();
    }

    static ClockShift read(Members json) {
        return new ClockShift(
                json.constant("clock", ClockKind.values()),
                json.integer("round"),
                json.instant("startedAt"),
                json.maybeObject("was").map(ShiftJson::readPromised),
                json.maybeObject("now").map(ShiftJson::readPromised));
    }

    private static Json.Obj write(Promised promised) {
        return Json.object()
                .put("policy", promised.policy())
                .put("due", promised.due().map(Instant::toString))
                .build();
    }

    private static Promised readPromised(Members json) {
        return new Promised(json.text("policy"), json.maybeInstant("due"));
    }
}
