package org.socialcare.wire.conversation;

import org.socialcare.domain.conversation.Automatic;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** Why the suite said something by itself, as JSON. */
final class AutomaticJson {
    private AutomaticJson() {}

    static Json.Obj write(Automatic said) {
        return Json.object()
                .put("kind", said.kind().name())
                .putUnlessEmpty("article", said.article())
                .put("version", said.version())
                .put("percent", Math.round(said.confidence() * 100))
                .build();
    }

    static Automatic read(Members json) {
        return new Automatic(
                json.constant("kind", Automatic.Kind.values()),
                json.textOrEmpty("article"),
                json.number("version"),
                json.integer("percent") / 100.0);
    }
}
