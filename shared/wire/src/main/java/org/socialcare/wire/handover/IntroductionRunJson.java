package org.socialcare.wire.handover;

import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** That introductions go out by themselves, as it is kept while they do. */
public final class IntroductionRunJson {
    private static final int VERSION = 1;

    private IntroductionRunJson() {}

    public static String write(IntroductionRun run) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("brand", run.brand())
                        .put("leaver", run.leaver())
                        .put("handover", run.handover().toString())
                        .put("by", run.by())
                        .put("startedAt", run.startedAt().toString())
                        .put("stretch", run.stretch())
                        .put("from", run.from())
                        .put("due", run.due().toString())
                        .put("rests", run.rests())
                        .put("version", run.version())
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static IntroductionRun read(String document) {
        Members json = Members.of(JsonReader.read(document), "introductions").atVersion(VERSION);
        return new IntroductionRun(
                json.text("brand"),
                json.text("leaver"),
                json.instant("handover"),
                json.text("by"),
                json.instant("startedAt"),
                json.integer("stretch"),
                json.integer("from"),
                json.instant("due"),
                json.flag("rests"),
                json.number("version"));
    }
}
