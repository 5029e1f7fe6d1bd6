package org.socialcare.wire.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.util.Set;

/** A promise's rule as JSON. */
public final class PolicyJson {
    private static final int VERSION = 1;

    private PolicyJson() {}

    public static Json.Obj write(Policy policy) {
        return Json.object()
                .put("v", VERSION)
                .put("id", policy.id())
                .put("version", policy.version())
                .put("order", policy.order())
                .put("channels", Names.sorted(policy.channels()))
                .put("categories", Names.of(policy.categories()))
                .put("priorities", Names.of(policy.priorities()))
                .put("calendar", policy.calendar())
                .put("firstResponse", policy.firstResponse().toString())
                .put("nextResponse", policy.nextResponse().toString())
                .put("resolution", policy.resolution().toString())
                .put("warnPercent", policy.warnPercent())
                .build();
    }

    public static Policy read(Json document) {
        Members json = Members.of(document, "policy").atVersion(VERSION);
        return new Policy(
                json.text("id"),
                json.number("version"),
                json.integer("order"),
                json.allParsed("channels", "platform/account", ChannelId::parse),
                Set.copyOf(json.constants("categories", Category.values())),
                Set.copyOf(json.constants("priorities", Priority.values())),
                json.text("calendar"),
                json.duration("firstResponse"),
                json.duration("nextResponse"),
                json.duration("resolution"),
                json.integer("warnPercent"));
    }
}
