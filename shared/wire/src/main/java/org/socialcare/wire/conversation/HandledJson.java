package org.socialcare.wire.conversation;

import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.Handled;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.settings.StepJson;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.Optional;

/** What is done about a ticket beside answering it, as JSON. */
final class HandledJson {
    private HandledJson() {}

    static void write(JsonObject json, Handled handled) {
        switch (handled) {
            case Handled.Proposed(var reply) ->
                    json.put("is", "proposed").put("reply", write(reply));
            case Handled.Declined(var proposal, var by, var reason) ->
                    json.put("is", "declined")
                            .put("proposal", proposal)
                            .put("by", by)
                            .put("reason", reason);
            case Handled.ApprovalMarked(var by, var wanted, var reason) ->
                    json.put("is", "approval")
                            .put("by", by)
                            .put("wanted", wanted)
                            .put("reason", reason);
            case Handled.StepTicked(var by, var step, var words, var done) ->
                    json.put("is", "step")
                            .put("by", by)
                            .put("step", step)
                            .put("words", words)
                            .put("done", done);
            case Handled.SetAside(var by, var spam, var opens, var reason) ->
                    json.put("is", "aside")
                            .put("by", by)
                            .put("spam", spam)
                            .put("opens", opens)
                            .put("reason", reason);
            case Handled.Waited(var by, var begins, var whom) ->
                    json.put("is", "waited")
                            .put("by", by)
                            .put("begins", begins)
                            .putUnlessEmpty("whom", whom);
            case Handled.Promised(var by, var number, var until, var instead, var reason) ->
                    json.put("is", "promised")
                            .put("by", by)
                            .put("number", number)
                            .put("until", until.toString())
                            .put("instead", instead.map(Instant::toString))
                            .putUnlessEmpty("reason", reason);
            case Handled.PromiseEnded(var by, var number, var kept, var reason) ->
                    json.put("is", "promise-ended")
                            .put("by", by)
                            .put("number", number)
                            .put("kept", kept)
                            .put("reason", reason);
            case Handled.Escalated(var by, var escalation) ->
                    EscalationJson.put(json.put("is", "escalated").put("by", by), escalation);
            case Handled.HandedBack(var by, var answer, var agent, var team, var level) ->
                    json.put("is", "handed-back")
                            .put("by", by)
                            .put("answer", answer)
                            .put("agent", agent)
                            .put("team", team)
                            .put("level", level);
            case Handled.Stepped stepped ->
                    StepJson.put(
                            json.put("is", "clock-step")
                                    .put("clock", stepped.clock().name())
                                    .put("ticket", stepped.ticket())
                                    .put("round", stepped.round())
                                    .put("due", stepped.due().toString())
                                    .put("policy", stepped.policy()),
                            stepped.step());
            case Handled.Reapplied(var by, var run, var reason, var shifts) ->
                    json.put("is", "reapplied")
                            .put("by", by)
                            .put("run", run)
                            .put("reason", reason)
                            .put("shifts", shifts.stream().map(ShiftJson::write).toList());
        }
    }

    /** Absent where it is of another kind. */
    static Optional<EntryBody> read(Members json) {
        return switch (json.text("is")) {
            case "proposed" ->
                    Optional.of(
                            new Handled.Proposed(EntryBodyJson.readReply(json.object("reply"))));
            case "declined" ->
                    Optional.of(
                            new Handled.Declined(
                                    json.text("proposal"), json.text("by"), json.text("reason")));
            case "approval" ->
                    Optional.of(
                            new Handled.ApprovalMarked(
                                    json.text("by"), json.flag("wanted"), json.text("reason")));
            case "step" ->
                    Optional.of(
                            new Handled.StepTicked(
                                    json.text("by"),
                                    json.text("step"),
                                    json.text("words"),
                                    json.flag("done")));
            case "aside" ->
                    Optional.of(
                            new Handled.SetAside(
                                    json.text("by"),
                                    json.flag("spam"),
                                    json.flag("opens"),
                                    json.text("reason")));
            case "waited" ->
                    Optional.of(
                            new Handled.Waited(
                                    json.text("by"),
                                    json.flag("begins"),
                                    json.textOrEmpty("whom")));
            case "promised" ->
                    Optional.of(
                            new Handled.Promised(
                                    json.text("by"),
                                    json.integer("number"),
                                    json.instant("until"),
                                    json.maybeInstant("instead"),
                                    json.textOrEmpty("reason")));
            case "promise-ended" ->
                    Optional.of(
                            new Handled.PromiseEnded(
                                    json.text("by"),
                                    json.integer("number"),
                                    json.flag("kept"),
                                    json.text("reason")));
            case "escalated" ->
                    Optional.of(new Handled.Escalated(json.text("by"), EscalationJson.read(json)));
            case "handed-back" ->
                    Optional.of(
                            new Handled.HandedBack(
                                    json.text("by"),
                                    json.text("answer"),
                                    json.maybeText("agent"),
                                    json.text("team"),
                                    json.integer("level")));
            case "clock-step" ->
                    Optional.of(
                            new Handled.Stepped(
                                    json.constant("clock", ClockKind.values()),
                                    json.integer("ticket"),
                                    json.integer("round"),
                                    StepJson.read(json),
                                    json.instant("due"),
                                    json.text("policy")));
            case "reapplied" ->
                    Optional.of(
                            new Handled.Reapplied(
                                    json.text("by"),
                                    json.text("run"),
                                    json.text("reason"),
                                    json.objects("shifts").stream().map(ShiftJson::read).toList()));
            default -> Optional.empty();
        };
    }

    private static Json write(EntryBody.Reply reply) {
        JsonObject json = Json.object();
        EntryBodyJson.writeReply(json, reply);
        return json.build();
    }
}
