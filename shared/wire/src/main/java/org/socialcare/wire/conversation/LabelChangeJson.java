package org.socialcare.wire.conversation;

import org.socialcare.domain.learning.LabelChange;
import org.socialcare.domain.learning.LabelPart;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

/** A corrected label as members of the document that tells of it. */
public final class LabelChangeJson {
    private LabelChangeJson() {}

    public static JsonObject put(JsonObject json, LabelChange change) {
        return json.put("part", change.part().name())
                .put("from", change.from())
                .put("to", change.to());
    }

    public static LabelChange read(Members json) {
        try {
            return new LabelChange(
                    json.constant("part", LabelPart.values()), json.text("from"), json.text("to"));
        } catch (IllegalArgumentException noChange) {
            throw new ShapeProblem("a correction changes no label");
        }
    }
}
