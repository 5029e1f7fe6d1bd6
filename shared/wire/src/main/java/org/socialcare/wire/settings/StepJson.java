package org.socialcare.wire.settings;

import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.Set;

/** A policy's step as JSON, in settings, on clocks and in entries. */
public final class StepJson {
    private StepJson() {}

    /** Adds its members to an object. */
    public static JsonObject put(JsonObject json, PolicyStep step) {
        json.put("percent", step.percent()).put("act", step.act().name());
        return step.targets().isEmpty() ? json : json.put("targets", Names.sorted(step.targets()));
    }

    /**
     * @throws org.socialcare.wire.shape.ShapeProblem if its members are not there
     */
    public static PolicyStep read(Members json) {
        return new PolicyStep(
                json.integer("percent"),
                json.constant("act", PolicyStep.Act.values()),
                Set.copyOf(json.textsOrNone("targets")));
    }
}
