package org.socialcare.wire.facts;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.conversation.Automatic;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryContext;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.wire.conversation.LabelChangeJson;
import org.socialcare.wire.conversation.MeasuredJson;
import org.socialcare.wire.conversation.PersonJson;
import org.socialcare.wire.conversation.TicketJson;
import org.socialcare.wire.conversation.UnderstandingJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.settings.StepJson;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.Optional;

/** Makes facts of entries and reads them back from what the bus delivers. */
public final class FactJson {
    private static final int VERSION = 1;

    private FactJson() {}

    /** The fact that this entry is, made of the entry alone. */
    public static Fact of(Entry entry) {
        EntryContext context = entry.context();
        String id = id(entry);
        JsonObject detail =
                Json.object()
                        .put("v", VERSION)
                        .put("id", id)
                        .put("conversation", entry.conversation().text())
                        .put("version", context.version())
                        .put("brand", context.brand())
                        .put("channel", context.channel().toString())
                        .put("team", context.ticket().map(Ticket::team));
        context.ticket().ifPresent(ticket -> detail.put("ticket", TicketJson.write(ticket)));
        MeasuredJson.put(detail, context.measured());
        detail.put(
                        "entry",
                        Json.object()
                                .put("id", entry.id())
                                .put("at", entry.at().toString())
                                .put("order", entry.order())
                                .build())
                .put("nextDue", context.nextDue().map(Instant::toString))
                .put("dueSoon", context.dueSoon());
        putBody(detail, entry.body());
        RulesFact.of(entry).ifPresent(rules -> detail.put(RulesFact.NAME, rules));
        return new Fact(FactName.of(entry.body()), id, detail.build());
    }

    /** The id of the fact that this entry is. */
    public static String id(Entry entry) {
        return entry.conversation() + "#" + entry.context().version();
    }

    /**
     * Reads the event that a rule of the bus put into a queue.
     *
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not an event of ours
     */
    public static Fact fromBus(String event) {
        return fromBus(JsonReader.read(event));
    }

    /** The same for an event that has been read already. */
    public static Fact fromBus(Json event) {
        Members envelope = Members.of(event, "event");
        Members detail = envelope.object("detail").atVersion(VERSION);
        return new Fact(envelope.text("detail-type"), detail.text("id"), detail.json());
    }

    private static void putBody(JsonObject detail, EntryBody body) {
        switch (body) {
            case EntryBody.Heard heard -> detail.put("message", message(heard));
            case EntryBody.Reply reply -> detail.put("reply", reply(reply));
            case EntryBody.Sent sent -> detail.put("sent", sent(sent));
            case EntryBody.Visibility(var agent, var comment, var hidden, var _) ->
                    detail.put(
                            "visibility",
                            Json.object()
                                    .put("agent", agent)
                                    .put("comment", comment)
                                    .put("hidden", hidden)
                                    .build());
            case EntryBody.VisibilitySent sent -> detail.put("sent", sent(sent));
            case EntryBody.Note(var agent, var _) ->
                    detail.put("note", Json.object().put("agent", agent).build());
            case EntryBody.Revealed(var agent, var entry, var kinds) ->
                    detail.put(
                            "reveal",
                            Json.object()
                                    .put("agent", agent)
                                    .put("entry", entry)
                                    .put(
                                            "kinds",
                                            Json.texts(
                                                    kinds.stream()
                                                            .sorted()
                                                            .map(Enum::name)
                                                            .toList()))
                                    .build());
            case EntryBody.Corrected(var agent, var entry, var change) ->
                    detail.put(
                            "correction",
                            LabelChangeJson.put(
                                            Json.object().put("agent", agent).put("entry", entry),
                                            change)
                                    .build());
            case EntryBody.Assigned(var agent, var team, var by, var reason) ->
                    detail.put(
                            "assignment",
                            Json.object()
                                    .put("assigned", agent.isPresent())
                                    .put("agent", agent)
                                    .put("team", team)
                                    .put("by", by)
                                    .put("reason", reason)
                                    .build());
            case EntryBody.Resolved(var by, var outcome) ->
                    detail.put(
                            "resolution",
                            Json.object().put("by", by).put("outcome", outcome).build());
            case EntryBody.Handled handled -> detail.put("handled", handled(handled));
            case EntryBody.ClockVerdict verdict -> detail.put("clock", clock(verdict));
        }
    }

    /** Who did it; the words and reasons stay in the timeline. */
    private static Json.Obj handled(EntryBody.Handled handled) {
        String by =
                switch (handled) {
                    case EntryBody.Handled.Proposed(var reply) -> reply.agent();
                    case EntryBody.Handled.Declined(_, var who, _) -> who;
                    case EntryBody.Handled.ApprovalMarked(var who, _, _) -> who;
                    case EntryBody.Handled.StepTicked(var who, _, _, _) -> who;
                    case EntryBody.Handled.SetAside(var who, _, _, _) -> who;
                    case EntryBody.Handled.Waited(var who, _, _) -> who;
                    case EntryBody.Handled.Promised promised -> promised.by();
                    case EntryBody.Handled.PromiseEnded ended -> ended.by();
                    case EntryBody.Handled.Escalated(var who, _) -> who;
                    case EntryBody.Handled.HandedBack(var who, _, _, _, _) -> who;
                    case EntryBody.Handled.Stepped _ -> "clock";
                    case EntryBody.Handled.Reapplied reapplied -> reapplied.by();
                };
        JsonObject json = Json.object().put("by", by);
        boolean opens = handled instanceof EntryBody.Handled.SetAside act && act.opens();
        if (opens) json.put("opens", true);
        if (handled instanceof EntryBody.Handled.Promised promised) {
            json.put("number", promised.number())
                    .put("until", promised.until().toString())
                    .put("instead", promised.instead().map(Instant::toString));
        }
        if (handled instanceof EntryBody.Handled.PromiseEnded ended) {
            json.put("number", ended.number()).put("kept", ended.kept());
        }
        if (handled instanceof EntryBody.Handled.Escalated(var _, var escalation)) {
            json.put("assigned", escalation.to().isPresent())
                    .put("to", escalation.to())
                    .put("team", escalation.team())
                    .put("fromTeam", escalation.fromTeam())
                    .put("level", escalation.level())
                    .put("reason", escalation.reason().name());
            if (!escalation.tells().isEmpty()) {
                json.put("tells", Json.texts(escalation.tells().stream().sorted().toList()));
            }
        }
        if (handled instanceof EntryBody.Handled.HandedBack back) {
            json.put("assigned", back.agent().isPresent())
                    .put("to", back.agent())
                    .put("team", back.team())
                    .put("level", back.level());
        }
        if (handled instanceof EntryBody.Handled.Stepped stepped) {
            StepJson.put(json, stepped.step())
                    .put("ticket", stepped.ticket())
                    .put("clock", stepped.clock().name())
                    .put("due", stepped.due().toString())
                    .put("policy", stepped.policy());
        }
        if (handled instanceof EntryBody.Handled.Reapplied reapplied) {
            json.put("run", reapplied.run()).put("clocks", reapplied.shifts().size());
        }
        return json.build();
    }

    private static Json.Obj message(EntryBody.Heard heard) {
        JsonObject json =
                Json.object()
                        .put("kind", heard.event().kind())
                        .put("direction", heard.event().direction().name())
                        .put("effect", heard.effect().name())
                        .put("customer", PersonJson.write(heard.event().customer()))
                        .put("post", heard.event().thread().post());
        heard.understanding()
                .ifPresent(found -> json.put("understanding", UnderstandingJson.write(found)));
        return json.build();
    }

    private static Json.Obj reply(EntryBody.Reply reply) {
        var article = reply.automatic().map(Automatic::article).filter(id -> !id.isEmpty());
        return Json.object()
                .put("agent", reply.agent())
                .put("text", reply.text())
                .put("answers", reply.answers())
                .put("late", reply.late())
                .put("privately", reply.privately())
                .put("media", reply.media().map(Media::kind))
                .put("automatic", reply.automatic().map(said -> said.kind().name()))
                .put("article", article)
                .put("approver", Optional.of(reply.approver()).filter(who -> !who.isEmpty()))
                .build();
    }

    private static Json.Obj sent(EntryBody.VisibilitySent sent) {
        return Json.object()
                .put("visibility", sent.visibility())
                .put("state", sent.state().name())
                .put("attempt", sent.attempt())
                .put("reason", sent.reason())
                .build();
    }

    private static Json.Obj sent(EntryBody.Sent sent) {
        return Json.object()
                .put("reply", sent.reply())
                .put("state", sent.state().name())
                .put("attempt", sent.attempt())
                .put("reason", sent.reason())
                .put("platformMessage", sent.platformMessage())
                .build();
    }

    private static Json.Obj clock(EntryBody.ClockVerdict verdict) {
        return Json.object()
                .put("kind", verdict.clock().name())
                .put("ticket", verdict.ticket())
                .put("round", verdict.round())
                .put("due", verdict.due().toString())
                .put("policy", verdict.policy())
                .build();
    }
}
