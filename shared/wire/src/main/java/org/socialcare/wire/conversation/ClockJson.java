package org.socialcare.wire.conversation;

import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.ClockStep;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.settings.StepJson;
import org.socialcare.wire.shape.Members;

import java.time.Duration;
import java.time.Instant;

/** A clock as JSON. */
final class ClockJson {
    private ClockJson() {}

    static Json.Obj write(Clock clock) {
        JsonObject json =
                Json.object()
                        .put("kind", clock.kind().name())
                        .put("ticket", clock.ticket())
                        .put("round", clock.round())
                        .put("policy", clock.policy())
                        .put("calendar", clock.calendar())
                        .put("target", clock.target().toString())
                        .put("startedAt", clock.startedAt().toString())
                        .put("warnAt", clock.warnAt().toString())
                        .put("due", clock.due().toString())
                        .put("remaining", clock.remaining().map(Duration::toString))
                        .put("stoppedAt", clock.stoppedAt().map(Instant::toString))
                        .put("warned", clock.warned())
                        .put("breached", clock.breached());
        if (!clock.steps().isEmpty()) {
            json.put("steps", clock.steps().stream().map(ClockJson::write).toList());
        }
        clock.moved().ifPresent(moved -> json.put("moved", MovedJson.write(moved)));
        return json.build();
    }

    static Clock read(Members json) {
        return new Clock(
                json.constant("kind", ClockKind.values()),
                json.integer("ticket"),
                json.integer("round"),
                json.text("policy"),
                json.text("calendar"),
                json.duration("target"),
                json.instant("startedAt"),
                json.instant("warnAt"),
                json.instant("due"),
                json.maybeDuration("remaining"),
                json.maybeInstant("stoppedAt"),
                json.flag("warned"),
                json.flag("breached"),
                json.objectsOrNone("steps").stream().map(ClockJson::readStep).toList(),
                json.maybeObject("moved").map(MovedJson::read));
    }

    private static Json.Obj write(ClockStep step) {
        return StepJson.put(Json.object(), step.step())
                .put("at", step.at().toString())
                .put("taken", step.taken())
                .build();
    }

    private static ClockStep readStep(Members json) {
        return new ClockStep(StepJson.read(json), json.instant("at"), json.flag("taken"));
    }
}
