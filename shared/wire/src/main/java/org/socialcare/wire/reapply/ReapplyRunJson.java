package org.socialcare.wire.reapply;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.reapply.PolicySet;
import org.socialcare.domain.reapply.Progress;
import org.socialcare.domain.reapply.ReapplyRun;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.util.List;

/** A run that applies changed policies as it is kept. */
public final class ReapplyRunJson {
    private static final int VERSION = 1;

    private ReapplyRunJson() {}

    public static String write(ReapplyRun run) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("brand", run.brand())
                        .put("id", run.id())
                        .put("by", run.by())
                        .put("orderedAt", run.orderedAt().toString())
                        .put("reason", run.reason())
                        .put("policies", Json.texts(run.policies().policies()))
                        .put("status", run.status().name())
                        .put("pages", run.pages())
                        .put("next", run.next())
                        .put("total", run.progress().total())
                        .put("changed", run.progress().changed())
                        .put("unchanged", run.progress().unchanged())
                        .put("failures", run.progress().failures())
                        .put("failed", Json.texts(texts(run.progress().failed())))
                        .put("movedAt", run.movedAt().toString())
                        .put("version", run.version());
        run.end()
                .ifPresent(
                        end ->
                                json.put(
                                        "end",
                                        Json.object()
                                                .putUnlessEmpty("by", end.by())
                                                .put("at", end.at().toString())
                                                .build()));
        return JsonWriter.write(json.build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static ReapplyRun read(String document) {
        Members json = Members.of(JsonReader.read(document), "re-apply").atVersion(VERSION);
        return new ReapplyRun(
                json.text("brand"),
                json.text("id"),
                json.text("by"),
                json.instant("orderedAt"),
                json.text("reason"),
                new PolicySet(json.texts("policies")),
                json.constant("status", ReapplyRun.Status.values()),
                json.integer("pages"),
                json.integer("next"),
                new Progress(
                        json.integer("total"),
                        json.integer("changed"),
                        json.integer("unchanged"),
                        json.integer("failures"),
                        json.texts("failed").stream().map(ConversationId::new).toList()),
                json.maybeObject("end")
                        .map(end -> new ReapplyRun.End(end.textOrEmpty("by"), end.instant("at"))),
                json.instant("movedAt"),
                json.number("version"));
    }

    private static List<String> texts(List<ConversationId> ids) {
        return ids.stream().map(ConversationId::text).toList();
    }
}
