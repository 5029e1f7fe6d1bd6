package org.socialcare.desk;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.clock.Moved;
import org.socialcare.domain.clock.Reckoning;
import org.socialcare.domain.conversation.Automatic;
import org.socialcare.domain.conversation.Comments;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.conversation.Pause;
import org.socialcare.domain.conversation.Reveals;
import org.socialcare.domain.conversation.RuleReplay;
import org.socialcare.domain.conversation.TimelineView;
import org.socialcare.domain.privacy.Masked;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of the timeline. */
final class LineView {
    private final Brand brand;
    private final Map<String, String> entriesByMessage;
    private final Instant now;

    /**
     * @param entriesByMessage entry ids by the platform's message ids, as far as they are shown
     * @param now decides what can still be done
     */
    LineView(Brand brand, Map<String, String> entriesByMessage, Instant now) {
        this.brand = brand;
        this.now = now;
        this.entriesByMessage = Map.copyOf(entriesByMessage);
    }

    /** What was just written, before anything became of it. */
    static Json of(Entry ours, Brand brand) {
        return new LineView(brand, Map.of(), ours.at())
                .of(TimelineView.of(List.of(ours)).getFirst());
    }

    Json of(Line line) {
        var entry = line.entry();
        var json =
                Json.object()
                        .put("id", OpaqueId.write(entry.id()))
                        .put("at", entry.at().toString());
        switch (entry.body()) {
            case EntryBody.Heard heard -> heard(json, line, heard.event());
            case EntryBody.Reply reply -> {
                json.put("type", "reply").put("author", agent(reply.agent()));
                json.put("replyTo", answered(reply.answers()));
                json.put("privately", reply.privately());
                json.put("delivery", delivery(line.delivery()));
                reply.media().ifPresent(media -> json.put("bytes", media.bytes()));
                reply.template().ifPresent(used -> json.put("template", used.name()));
                reply.automatic().ifPresent(said -> json.put("automatic", automatic(said)));
                if (!reply.approver().isEmpty()) json.put("approver", agent(reply.approver()));
            }
            case EntryBody.Visibility act -> {
                json.put("type", "visibility").put("author", agent(act.agent()));
                json.put("visibility", visibility(line.entry(), act, line.delivery()));
            }
            case EntryBody.Note note -> json.put("type", "note").put("author", agent(note.agent()));
            case EntryBody.Revealed revealed -> {
                json.put("type", "reveal").put("author", agent(revealed.agent()));
                json.put("revealed", RevealApi.revealed(revealed));
            }
            case EntryBody.Corrected corrected -> {
                json.put("type", "correction").put("author", agent(corrected.agent()));
                json.put("correction", CorrectionApi.correction(corrected));
            }
            case EntryBody.Assigned assigned -> {
                json.put("type", "assignment").put("author", agent(assigned.by()));
                json.put("assignee", Shapes.agent(brand, assigned.agent()));
                json.put("team", Shapes.team(brand, assigned.team()));
                json.put("reason", assigned.reason());
            }
            case EntryBody.Resolved resolved -> {
                json.put("type", "status").put("author", agent(resolved.by()));
                json.put("status", "resolved");
                json.put(
                        "outcome",
                        Shapes.text(Optional.of(resolved.outcome()).filter(o -> !o.isEmpty())));
            }
            case EntryBody.Handled handled ->
                    HandledView.put(json, handled, this::agent, id -> Shapes.team(brand, id));
            case EntryBody.ClockVerdict verdict -> {
                json.put("type", "clock").put("author", author("system", "", ""));
                json.put("clock", Shapes.clock(verdict.clock()));
                json.put("verdict", Shapes.word(verdict.verdict()));
                json.put("due", verdict.due().toString()).put("policy", verdict.policy());
                json.put("pauses", verdict.pauses().stream().map(LineView::pause).toList());
                verdict.reckoning().ifPresent(way -> json.put("reckoning", reckoning(way)));
            }
            case EntryBody.Sent _, EntryBody.VisibilitySent _ ->
                    throw new IllegalStateException("no line: " + entry.id());
        }
        RuleReplay.recorded(entry)
                .filter(fired -> !fired.rules().isEmpty())
                .ifPresent(fired -> json.put("rules", Json.texts(fired.rules())));
        return words(json, line).build();
    }

    private static Json pause(Pause pause) {
        return Json.object()
                .put("reason", Shapes.word(pause.reason()))
                .put("from", pause.from().toString())
                .put("until", pause.until().toString())
                .build();
    }

    private static Json reckoning(Reckoning way) {
        var json =
                Json.object()
                        .put("from", way.startedAt().toString())
                        .put("target", way.target().toString())
                        .put("calendar", way.calendar())
                        .put("zone", way.zone().getId())
                        .put("gaps", way.gaps().stream().map(LineView::gap).toList())
                        .put("proven", way.proven());
        way.moved().ifPresent(moved -> json.put("moved", moved(moved)));
        return json.build();
    }

    private static Json moved(Moved moved) {
        return Json.object()
                .put("run", moved.run())
                .put("at", moved.at().toString())
                .put("due", Shapes.instant(moved.due()))
                .build();
    }

    private static Json gap(Reckoning.Gap gap) {
        return Json.object()
                .put("from", gap.from().toString())
                .put("until", gap.until().toString())
                .put("name", gap.name())
                .build();
    }

    private static Json automatic(Automatic said) {
        return Json.object()
                .put("kind", Shapes.word(said.kind()))
                .put("article", Optional.of(said.article()).filter(id -> !id.isEmpty()))
                .put("percent", Math.round(said.confidence() * 100))
                .build();
    }

    private void heard(JsonObject json, Line line, Inbound event) {
        json.put("author", author(line.entry(), event));
        switch (event.content()) {
            case Content.Said said -> {
                json.put("type", said(event.direction()));
                line.understanding()
                        .ifPresent(it -> json.put("understood", UnderstoodView.of(line, said, it)));
                json.put("replyTo", answered(said.replyTo()));
                comment(json, line);
            }
            case Content.Reacted _ -> json.put("type", "reaction");
            case Content.Receipt _ -> json.put("type", "receipt");
            case Content.Edited _, Content.TakenBack _, Content.Happened _ ->
                    json.put("type", "event");
        }
        json.put("detail", event.kind());
    }

    private void comment(JsonObject json, Line line) {
        line.visibility()
                .ifPresent(
                        seen -> {
                            json.put("hidden", seen.hidden());
                            json.put(
                                    "visibility",
                                    visibility(seen.entry(), seen.act(), seen.delivery()));
                        });
        json.put("can", Json.texts(can(line)));
    }

    private List<String> can(Line line) {
        var can = new ArrayList<String>();
        if (Comments.whyNotPrivately(line, now).isEmpty()) {
            can.add("answer_privately");
        }
        if (Comments.whyNotHidden(line).isEmpty()) {
            can.add("hide");
        }
        if (Comments.whyNotShown(line).isEmpty()) {
            can.add("show");
        }
        return can;
    }

    /** Who wanted a comment hidden or shown, why, and how far that got. */
    private Json visibility(
            Entry wish, EntryBody.Visibility act, Optional<Line.Delivery> delivery) {
        return Json.object()
                .put("wanted", act.hidden() ? "hidden" : "shown")
                .put("by", agent(act.agent()))
                .put("at", wish.at().toString())
                .put("reason", Shapes.text(Optional.of(act.reason()).filter(r -> !r.isEmpty())))
                .put("delivery", delivery(delivery))
                .build();
    }

    private static String said(Direction direction) {
        return switch (direction) {
            case IN -> "message";
            case OWN -> "echo";
            case SYSTEM -> "event";
        };
    }

    private static JsonObject words(JsonObject json, Line line) {
        var shown = Reveals.shown(line);
        if (!shown.parts().isEmpty()) {
            json.put("masked", RevealApi.masked(shown));
        }
        return json.put("text", shown.text())
                .put("attachments", AttachmentView.of(line))
                .put("edited", Shapes.instant(line.editedAt()))
                .put("takenBack", Shapes.instant(line.takenBackAt()))
                .put("reactions", Json.texts(line.reactions()));
    }

    private static Json delivery(Optional<Line.Delivery> delivery) {
        return Json.object()
                .put("state", delivery.map(d -> Shapes.word(d.state())).orElse("queued"))
                .put("reason", Shapes.text(delivery.map(d -> d.reason()).filter(r -> !r.isEmpty())))
                .build();
    }

    private Json answered(String platformMessage) {
        return Shapes.text(
                Optional.ofNullable(entriesByMessage.get(platformMessage)).map(OpaqueId::write));
    }

    private Json author(Entry entry, Inbound event) {
        var channel = entry.context().channel();
        return switch (event.direction()) {
            case IN -> customer(event.customer());
            case OWN ->
                    author(
                            "brand",
                            Shapes.channelId(channel),
                            brand.channel(channel).map(c -> c.name()).orElse(channel.account()));
            case SYSTEM -> author("system", "", "");
        };
    }

    /** Some platforms' ids are telephone numbers, and some people's names hold one. */
    private static Json customer(Person person) {
        return author("customer", Masked.words(person.id()), Masked.words(person.name()));
    }

    /** An agent; anything else that acts, such as routing, is the system. */
    private Json agent(String id) {
        return brand.agent(id)
                .map(agent -> author("agent", id, agent.name()))
                .orElseGet(() -> author("system", id, ""));
    }

    private static Json author(String kind, String id, String name) {
        return Json.object().put("kind", kind).put("id", id).put("name", name).build();
    }
}
