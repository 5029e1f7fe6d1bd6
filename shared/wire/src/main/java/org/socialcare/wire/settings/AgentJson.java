package org.socialcare.wire.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.triage.Category;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.Set;

/** An agent as JSON. */
public final class AgentJson {
    private static final int VERSION = 1;

    private AgentJson() {}

    public static Json.Obj write(Agent agent) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("id", agent.id())
                        .put("name", agent.name())
                        .put("teams", Names.sorted(agent.teams()))
                        .put("languages", Names.sorted(agent.languages()))
                        .put("channels", Names.sorted(agent.channels()))
                        .put("capacity", agent.capacity())
                        .put("shift", agent.shift())
                        .put("version", agent.version());
        if (!agent.categories().isEmpty()) json.put("categories", Names.of(agent.categories()));
        GoalJson.put(json, agent.goals());
        if (agent.closed()) json.put("closed", true);
        return json.build();
    }

    public static Agent read(Json document) {
        Members json = Members.of(document, "agent").atVersion(VERSION);
        return new Agent(
                json.text("id"),
                json.text("name"),
                Set.copyOf(json.texts("teams")),
                Set.copyOf(json.texts("languages")),
                json.allParsed("channels", "platform/account", ChannelId::parse),
                Set.copyOf(json.constantsOrNone("categories", Category.values())),
                json.integer("capacity"),
                json.text("shift"),
                GoalJson.read(json),
                json.flag("closed"),
                json.number("version"));
    }
}
