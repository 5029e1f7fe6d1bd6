package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** What an event belongs to, as JSON. */
final class ThreadKeyJson {
    private ThreadKeyJson() {}

    static Json.Obj write(ThreadKey thread) {
        return Json.object().put("kind", thread.kind().name()).put("key", thread.key()).build();
    }

    static ThreadKey read(Members json) {
        return new ThreadKey(json.constant("kind", ThreadKey.Kind.values()), json.text("key"));
    }
}
