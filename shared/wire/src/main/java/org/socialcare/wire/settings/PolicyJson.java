package org.socialcare.wire.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Duration;
import java.util.Set;

/**
 * A promise's rule as JSON. Documents older than the conditions on tier, language and campaign, the
 * steps, the choice of calendar time and the words in between lack them: they ask for nothing more,
 * take no steps, run in business time and promise no such words.
 */
public final class PolicyJson {
    private static final int VERSION = 1;

    private PolicyJson() {}

    public static Json.Obj write(Policy policy) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("id", policy.id())
                        .put("version", policy.version())
                        .put("order", policy.order())
                        .put("channels", Names.sorted(policy.when().channels()))
                        .put("categories", Names.of(policy.when().categories()))
                        .put("priorities", Names.of(policy.when().priorities()));
        put(json, "tiers", policy.when().tiers());
        put(json, "languages", policy.when().languages());
        put(json, "campaigns", policy.when().campaigns());
        json.put("calendar", policy.calendar());
        put(json, "firstResponse", policy.targets().firstResponse());
        put(json, "nextResponse", policy.targets().nextResponse());
        put(json, "resolution", policy.targets().resolution());
        if (policy.targets().update().time().isPositive()) {
            put(json, "update", policy.targets().update());
        }
        json.put("warnPercent", policy.warnPercent());
        if (!policy.steps().isEmpty()) {
            json.put(
                    "steps",
                    policy.steps().stream()
                            .<Json>map(step -> StepJson.put(Json.object(), step).build())
                            .toList());
        }
        return json.build();
    }

    public static Policy read(Json document) {
        Members json = Members.of(document, "policy").atVersion(VERSION);
        return new Policy(
                json.text("id"),
                json.number("version"),
                json.integer("order"),
                new Conditions(
                        json.allParsed("channels", "platform/account", ChannelId::parse),
                        Set.copyOf(json.constants("categories", Category.values())),
                        Set.copyOf(json.constants("priorities", Priority.values())),
                        Set.copyOf(json.textsOrNone("tiers")),
                        Set.copyOf(json.textsOrNone("languages")),
                        Set.copyOf(json.textsOrNone("campaigns"))),
                json.text("calendar"),
                new Targets(
                        target(json, "firstResponse"),
                        target(json, "nextResponse"),
                        target(json, "resolution"),
                        json.json().get("update").isPresent()
                                ? target(json, "update")
                                : new Target(Duration.ZERO, true)),
                json.integer("warnPercent"),
                json.objectsOrNone("steps").stream().map(StepJson::read).toList());
    }

    private static void put(JsonObject json, String name, Set<String> words) {
        if (!words.isEmpty()) json.put(name, Names.sorted(words));
    }

    private static void put(JsonObject json, String name, Target target) {
        json.put(name, target.time().toString());
        if (!target.business()) json.put(name + "AnyHour", true);
    }

    private static Target target(Members json, String name) {
        return new Target(json.duration(name), !json.flag(name + "AnyHour"));
    }
}
