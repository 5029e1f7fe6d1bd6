package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.privacy.PersonalKind;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.rules.FiredJson;
import org.socialcare.wire.settings.TemplateJson;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.Set;

/** What an entry says, as JSON; {@code is} says which. */
final class EntryBodyJson {
    private EntryBodyJson() {}

    static Json.Obj write(EntryBody body) {
        JsonObject json = Json.object();
        switch (body) {
            case EntryBody.Heard heard -> writeHeard(json, heard);
            case EntryBody.Reply reply -> writeReply(json, reply);
            case EntryBody.Sent(
                            var reply,
                            var state,
                            var attempt,
                            var reason,
                            var platformMessage) ->
                    json.put("is", "sent")
                            .put("reply", reply)
                            .put("state", state.name())
                            .put("attempt", attempt)
                            .put("reason", reason)
                            .put("platformMessage", platformMessage);
            case EntryBody.Visibility(var agent, var comment, var hidden, var reason) ->
                    json.put("is", "visibility")
                            .put("agent", agent)
                            .put("comment", comment)
                            .put("hidden", hidden)
                            .put("reason", reason);
            case EntryBody.VisibilitySent(var visibility, var state, var attempt, var reason) ->
                    json.put("is", "visibility-sent")
                            .put("visibility", visibility)
                            .put("state", state.name())
                            .put("attempt", attempt)
                            .put("reason", reason);
            case EntryBody.Note(var agent, var text) ->
                    json.put("is", "note").put("agent", agent).put("text", text);
            case EntryBody.Revealed(var agent, var entry, var kinds) ->
                    json.put("is", "revealed")
                            .put("agent", agent)
                            .put("entry", entry)
                            .put("kinds", Names.of(kinds));
            case EntryBody.Corrected(var agent, var entry, var change) ->
                    LabelChangeJson.put(
                            json.put("is", "corrected").put("agent", agent).put("entry", entry),
                            change);
            case EntryBody.Assigned(var agent, var team, var by, var reason) ->
                    json.put("is", "assigned")
                            .put("agent", agent)
                            .put("team", team)
                            .put("by", by)
                            .put("reason", reason);
            case EntryBody.Resolved(var by, var outcome) ->
                    json.put("is", "resolved").put("by", by).put("outcome", outcome);
            case EntryBody.Handled handled -> HandledJson.write(json, handled);
            case EntryBody.ClockVerdict verdict -> writeVerdict(json, verdict);
        }
        return json.build();
    }

    static EntryBody read(Members json) {
        return switch (json.text("is")) {
            case "heard" -> readHeard(json);
            case "reply" -> readReply(json);
            case "sent" -> readSent(json);
            case "visibility" ->
                    new EntryBody.Visibility(
                            json.text("agent"),
                            json.text("comment"),
                            json.flag("hidden"),
                            json.text("reason"));
            case "visibility-sent" ->
                    new EntryBody.VisibilitySent(
                            json.text("visibility"),
                            json.constant("state", EntryBody.SendState.values()),
                            json.integer("attempt"),
                            json.text("reason"));
            case "note" -> new EntryBody.Note(json.text("agent"), json.text("text"));
            case "revealed" ->
                    new EntryBody.Revealed(
                            json.text("agent"),
                            json.text("entry"),
                            Set.copyOf(json.constants("kinds", PersonalKind.values())));
            case "corrected" ->
                    new EntryBody.Corrected(
                            json.text("agent"), json.text("entry"), LabelChangeJson.read(json));
            case "assigned" ->
                    new EntryBody.Assigned(
                            json.maybeText("agent"),
                            json.text("team"),
                            json.text("by"),
                            json.text("reason"));
            case "resolved" -> new EntryBody.Resolved(json.text("by"), json.text("outcome"));
            case "clock" -> readVerdict(json);
            default ->
                    HandledJson.read(json)
                            .orElseThrow(
                                    () -> new ShapeProblem("entry body is of an unknown kind"));
        };
    }

    private static void writeHeard(JsonObject json, EntryBody.Heard heard) {
        json.put("is", "heard")
                .put("event", InboundJson.write(heard.event()))
                .put("receipt", heard.receipt())
                .put("effect", heard.effect().name());
        heard.understanding()
                .ifPresent(found -> json.put("understanding", UnderstandingJson.write(found)));
        heard.rules().ifPresent(fired -> json.put("rules", FiredJson.write(fired)));
    }

    private static EntryBody readHeard(Members json) {
        return new EntryBody.Heard(
                InboundJson.read(json.object("event")),
                json.text("receipt"),
                json.constant("effect", EntryBody.TicketEffect.values()),
                json.maybeObject("understanding").map(UnderstandingJson::read),
                json.maybeObject("rules").map(FiredJson::read));
    }

    /** Entries older than private answers do not say that they are none, and nor do new ones. */
    static void writeReply(JsonObject json, EntryBody.Reply reply) {
        json.put("is", "reply")
                .put("agent", reply.agent())
                .put("text", reply.text())
                .put("answers", reply.answers())
                .put("late", reply.late());
        if (reply.privately()) json.put("privately", true);
        reply.media()
                .ifPresent(
                        media ->
                                json.put(
                                        "media",
                                        Json.object()
                                                .put("reference", media.reference())
                                                .put("name", media.name())
                                                .build()));
        reply.automatic().ifPresent(said -> json.put("automatic", AutomaticJson.write(said)));
        reply.template().ifPresent(used -> json.put("template", TemplateJson.write(used)));
        json.putUnlessEmpty("approver", reply.approver());
    }

    static EntryBody.Reply readReply(Members json) {
        return new EntryBody.Reply(
                json.text("agent"),
                json.text("text"),
                json.text("answers"),
                json.flag("late"),
                json.flag("privately"),
                json.maybeObject("media").map(EntryBodyJson::readMedia),
                json.maybeObject("template").map(TemplateJson::readUsed),
                json.maybeObject("automatic").map(AutomaticJson::read),
                json.textOrEmpty("approver"));
    }

    /** Type and size are part of the reference. */
    private static Media readMedia(Members json) {
        return Media.named(json.text("reference"), json.text("name"))
                .orElseThrow(() -> new ShapeProblem("media is under no such reference"));
    }

    private static EntryBody readSent(Members json) {
        return new EntryBody.Sent(
                json.text("reply"),
                json.constant("state", EntryBody.SendState.values()),
                json.integer("attempt"),
                json.text("reason"),
                json.text("platformMessage"));
    }

    private static void writeVerdict(JsonObject json, EntryBody.ClockVerdict verdict) {
        json.put("is", "clock")
                .put("clock", verdict.clock().name())
                .put("ticket", verdict.ticket())
                .put("round", verdict.round())
                .put("verdict", verdict.verdict().name())
                .put("due", verdict.due().toString())
                .put("policy", verdict.policy());
        verdict.rules().ifPresent(fired -> json.put("rules", FiredJson.write(fired)));
        if (!verdict.pauses().isEmpty()) {
            json.put("pauses", verdict.pauses().stream().map(PauseJson::write).toList());
        }
        verdict.reckoning().ifPresent(way -> json.put("reckoning", ReckoningJson.write(way)));
    }

    private static EntryBody readVerdict(Members json) {
        return new EntryBody.ClockVerdict(
                json.constant("clock", ClockKind.values()),
                json.integer("ticket"),
                json.integer("round"),
                json.constant("verdict", EntryBody.Verdict.values()),
                json.instant("due"),
                json.text("policy"),
                json.maybeObject("rules").map(FiredJson::read),
                json.objectsOrNone("pauses").stream().map(PauseJson::read).toList(),
                json.maybeObject("reckoning").map(ReckoningJson::read));
    }
}
