package org.socialcare.wire.conversation;

import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.StepUp;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.Set;

/** How a ticket was passed on, as JSON. */
final class EscalationJson {
    private EscalationJson() {}

    static void put(JsonObject json, Escalation escalation) {
        json.put("reason", escalation.reason().name())
                .put("context", escalation.context())
                .putUnlessEmpty("tried", escalation.tried())
                .put("from", escalation.from())
                .put("fromTeam", escalation.fromTeam())
                .put("to", escalation.to())
                .put("team", escalation.team())
                .put("level", escalation.level())
                .put("priority", escalation.priority().name())
                .put("tells", Json.texts(escalation.tells().stream().sorted().toList()));
        escalation.word().ifPresent(word -> json.put("word", write(word)));
    }

    static Escalation read(Members json) {
        return new Escalation(
                json.constant("reason", Escalation.Reason.values()),
                json.text("context"),
                json.textOrEmpty("tried"),
                json.maybeText("from"),
                json.text("fromTeam"),
                json.maybeText("to"),
                json.text("team"),
                json.integer("level"),
                json.constant("priority", Priority.values()),
                json.maybeObject("word").map(EscalationJson::readWord),
                Set.copyOf(json.textsOrNone("tells")));
    }

    private static Json write(Escalation.Word word) {
        return Json.object()
                .put("text", word.text())
                .put("until", word.until().toString())
                .put("instead", word.instead().map(Instant::toString))
                .putUnlessEmpty("hindrance", word.hindrance())
                .build();
    }

    private static Escalation.Word readWord(Members json) {
        return new Escalation.Word(
                json.text("text"),
                json.instant("until"),
                json.maybeInstant("instead"),
                json.textOrEmpty("hindrance"));
    }

    static Json write(StepUp step) {
        JsonObject json =
                Json.object()
                        .put("entry", step.entry())
                        .put("by", step.by())
                        .put("at", step.at().toString())
                        .put("reason", step.reason().name())
                        .put("from", step.from())
                        .put("fromTeam", step.fromTeam())
                        .put("telling", step.telling().name());
        if (step.up()) json.put("up", true);
        return json.build();
    }

    static StepUp readStep(Members json) {
        return new StepUp(
                json.text("entry"),
                json.text("by"),
                json.instant("at"),
                json.constant("reason", Escalation.Reason.values()),
                json.maybeText("from"),
                json.text("fromTeam"),
                json.constant("telling", StepUp.Telling.values()),
                json.flag("up"));
    }
}
