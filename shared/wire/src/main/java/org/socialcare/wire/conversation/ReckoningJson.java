package org.socialcare.wire.conversation;

import org.socialcare.domain.clock.Reckoning;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.ZoneId;

/** How a due instant came about, as JSON; small, because most verdicts come without a gap. */
final class ReckoningJson {
    private ReckoningJson() {}

    static Json write(Reckoning reckoning) {
        JsonObject json =
                Json.object()
                        .put("startedAt", reckoning.startedAt().toString())
                        .put("target", reckoning.target().toString())
                        .put("calendar", reckoning.calendar())
                        .put("zone", reckoning.zone().getId());
        if (!reckoning.gaps().isEmpty()) {
            json.put("gaps", reckoning.gaps().stream().map(ReckoningJson::write).toList());
        }
        reckoning.moved().ifPresent(moved -> json.put("moved", MovedJson.write(moved)));
        return json.put("proven", reckoning.proven()).build();
    }

    static Reckoning read(Members json) {
        return new Reckoning(
                json.instant("startedAt"),
                json.duration("target"),
                json.text("calendar"),
                json.parsed("zone", "a time zone", ZoneId::of),
                json.objectsOrNone("gaps").stream().map(ReckoningJson::readGap).toList(),
                json.flag("proven"),
                json.maybeObject("moved").map(MovedJson::read));
    }

    private static Json write(Reckoning.Gap gap) {
        return Json.object()
                .put("from", gap.from().toString())
                .put("until", gap.until().toString())
                .putUnlessEmpty("name", gap.name())
                .build();
    }

    private static Reckoning.Gap readGap(Members json) {
        return new Reckoning.Gap(
                json.instant("from"), json.instant("until"), json.textOrEmpty("name"));
    }
}
