package org.socialcare.wire.rules;

import org.socialcare.domain.rules.Action;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

/** What a rule does, as JSON; {@code is} says what. */
final class ActionJson {
    private ActionJson() {}

    static Json write(Action action) {
        JsonObject json = Json.object();
        switch (action) {
            case Action.GiveTo(var team) -> json.put("is", "team").put("team", team);
            case Action.Raise(var to) -> json.put("is", "raise").put("priority", to.name());
            case Action.Lower(var to) -> json.put("is", "lower").put("priority", to.name());
            case Action.Tag(var tag) -> json.put("is", "tag").put("tag", tag);
            case Action.AskApproval() -> json.put("is", "approval");
            case Action.SetAside() -> json.put("is", "aside");
            case Action.Advise(var text) -> json.put("is", "advise").put("text", text);
            case Action.Tell(var target) -> json.put("is", "tell").put("target", target);
        }
        return json.build();
    }

    static Action read(Members json) {
        return switch (json.text("is")) {
            case "team" -> new Action.GiveTo(json.text("team"));
            case "raise" -> new Action.Raise(json.constant("priority", Priority.values()));
            case "lower" -> new Action.Lower(json.constant("priority", Priority.values()));
            case "tag" -> new Action.Tag(json.text("tag").strip());
            case "approval" -> new Action.AskApproval();
            case "aside" -> new Action.SetAside();
            case "advise" -> new Action.Advise(json.text("text").strip());
            case "tell" -> new Action.Tell(json.text("target"));
            default -> throw json.problem("is an action of an unknown kind");
        };
    }
}
