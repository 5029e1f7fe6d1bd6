package org.socialcare.wire.rules;

import org.socialcare.domain.rules.RuleDraft;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** Rules that somebody works on, as JSON. */
public final class RuleDraftJson {
    private static final int VERSION = 1;

    private RuleDraftJson() {}

    public static Json.Obj write(RuleDraft draft) {
        return Json.object()
                .put("v", VERSION)
                .put("edit", draft.edit())
                .put("author", draft.author())
                .put("editedAt", draft.editedAt().toString())
                .put("rules", RuleJson.write(draft.rules()))
                .build();
    }

    public static RuleDraft read(Json document) {
        Members json = Members.of(document, "draft").atVersion(VERSION);
        return new RuleDraft(
                RuleJson.read(json, "rules"),
                json.number("edit"),
                json.text("author"),
                json.instant("editedAt"));
    }
}
