package org.socialcare.wire.rules;

import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.RuleVersion;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.Optional;

/** Rules that went live, as JSON. */
public final class RuleVersionJson {
    private static final int VERSION = 1;

    private RuleVersionJson() {}

    public static Json.Obj write(RuleVersion version) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("version", version.set().version())
                        .put("author", version.author())
                        .put("trial", version.trial())
                        .put("liveBy", version.liveBy())
                        .put("liveAt", version.liveAt().toString())
                        .put("rules", RuleJson.write(version.set().rules()));
        version.from().ifPresent(from -> json.put("from", from));
        return json.build();
    }

    public static RuleVersion read(Json document) {
        Members json = Members.of(document, "rules").atVersion(VERSION);
        return new RuleVersion(
                new RuleSet(json.integer("version"), RuleJson.read(json, "rules")),
                json.text("author"),
                json.text("trial"),
                json.text("liveBy"),
                json.instant("liveAt"),
                json.json().get("from").isPresent()
                        ? Optional.of(json.integer("from"))
                        : Optional.empty());
    }
}
