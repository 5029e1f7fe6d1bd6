package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Walk;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.ArrayList;

/** A walk over a calendar as the API shows it. */
final class WalkView {
    private WalkView() {}

    static Json of(Walk walk) {
        var steps = new ArrayList<Json>();
        for (var step : walk.steps()) {
            steps.add(step(step));
        }
        var json =
                Json.object()
                        .put("calendar", walk.calendar())
                        .put("zone", walk.zone().getId())
                        .put("start", walk.start().toString())
                        .put("duration", walk.asked().toString())
                        .put("steps", steps)
                        .put("remaining", walk.remaining().toString())
                        .put("cut", walk.isCut());
        if (walk.due().isBefore(Calendar.NEVER)) {
            json.put("due", walk.due().toString());
        }
        return json.build();
    }

    private static Json step(Walk.Step step) {
        return switch (step) {
            case Walk.Open open ->
                    between("open", open)
                            .put("counted", open.counted().toString())
                            .put("left", open.left().toString())
                            .build();
            case Walk.OutsideHours _ -> between("outside_hours", step).build();
            case Walk.Excepted(_, _, var name) ->
                    between("exception", step).put("name", name).build();
            case Walk.OffsetChange(_, var change) ->
                    between("offset_change", step).put("change", change.toSeconds()).build();
        };
    }

    private static JsonObject between(String kind, Walk.Step step) {
        return Json.object()
                .put("kind", kind)
                .put("from", step.from().toString())
                .put("to", step.to().toString());
    }
}
