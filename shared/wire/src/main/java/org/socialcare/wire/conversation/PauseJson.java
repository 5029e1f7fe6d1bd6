package org.socialcare.wire.conversation;

import org.socialcare.domain.conversation.Pause;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** When and why a clock rested, as JSON. */
final class PauseJson {
    private PauseJson() {}

    static Json write(Pause pause) {
        return Json.object()
                .put("reason", pause.reason().name())
                .put("from", pause.from().toString())
                .put("until", pause.until().toString())
                .build();
    }

    static Pause read(Members json) {
        return new Pause(
                json.constant("reason", Pause.Reason.values()),
                json.instant("from"),
                json.instant("until"));
    }
}
