package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Outgoing;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.OptionalLong;

/**
 * Words of an app to a member of the company. This is an assumption: the path and the body are
 * general knowledge, not read in WeCom's own page, and stand in this class alone.
 */
final class AppMessage {
    static final String PATH = "/cgi-bin/message/send";

    /** What {@code platformThread} begins with where an app is spoken to; its number follows. */
    private static final String THREAD = "app/";

    private AppMessage() {}

    static String thread(String agent) {
        return THREAD + agent;
    }

    static boolean isFor(Outgoing words) {
        return words.platformThread().startsWith(THREAD);
    }

    /** Whom it reaches; what it says is added as for customers. */
    static JsonObject body(Outgoing words) {
        Json agent = Json.of(words.platformThread().substring(THREAD.length()));
        OptionalLong number = agent.asNumber();
        return Json.object()
                .put("touser", words.to())
                .put("agentid", number.isPresent() ? Json.of(number.getAsLong()) : agent);
    }
}
