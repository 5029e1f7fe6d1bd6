package org.socialcare.desk;

import org.socialcare.domain.conversation.ClockShift;
import org.socialcare.domain.conversation.EntryBody.Handled;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.Optional;
import java.util.function.Function;

/** What was done about a ticket beside answering it, as a line of the timeline. */
final class HandledView {
    private HandledView() {}

    /**
     * @param author whoever acts, as the API names them
     * @param team as the API names it
     */
    static void put(
            JsonObject line,
            Handled handled,
            Function<String, Json> author,
            Function<String, Json> team) {
        switch (handled) {
            case Handled.Proposed(var reply) -> {
                line.put("type", "proposal").put("author", author.apply(reply.agent()));
                line.put("privately", reply.privately());
                reply.media().ifPresent(media -> line.put("bytes", media.bytes()));
                reply.template().ifPresent(used -> line.put("template", used.name()));
            }
            case Handled.Declined(var proposal, var by, var reason) -> {
                line.put("type", "declined").put("author", author.apply(by));
                line.put("proposal", OpaqueId.write(proposal));
                line.put("reason", told(reason));
            }
            case Handled.ApprovalMarked(var by, var wanted, var reason) -> {
                line.put("type", "approval").put("author", author.apply(by));
                line.put("wanted", wanted);
                line.put("reason", told(reason));
            }
            case Handled.StepTicked(var by, _, var words, var done) -> {
                line.put("type", "step").put("author", author.apply(by));
                line.put("step", words).put("done", done);
            }
            case Handled.SetAside(var by, var spam, _, var reason) -> {
                line.put("type", "spam").put("author", author.apply(by));
                line.put("spam", spam);
                line.put("reason", told(reason));
            }
            case Handled.Waited(var by, var begins, var whom) -> {
                line.put("type", "wait").put("author", author.apply(by));
                line.put("begins", begins).put("whom", whom);
            }
            case Handled.Promised(var by, _, var until, var instead, var reason) -> {
                line.put("type", "promise").put("author", author.apply(by));
                line.put("until", until.toString()).put("instead", Shapes.instant(instead));
                line.put("reason", told(reason));
            }
            case Handled.PromiseEnded(var by, _, var kept, var reason) -> {
                line.put("type", "promise_ended").put("author", author.apply(by));
                line.put("kept", kept).put("reason", told(reason));
            }
            case Handled.Escalated(var by, var what) -> {
                line.put("type", "escalation").put("author", author.apply(by));
                line.put("reason", Shapes.word(what.reason())).put("level", what.level());
                line.put("tried", told(what.tried()));
                line.put("to", what.to().map(author).orElse(Json.Null.VALUE));
                line.put("team", team.apply(what.team())).put("priority", what.priority().name());
                what.word().ifPresent(word -> line.put("word", word(word)));
            }
            case Handled.HandedBack(var by, _, var agent, var back, var level) -> {
                line.put("type", "handed_back").put("author", author.apply(by));
                line.put("to", agent.map(author).orElse(Json.Null.VALUE));
                line.put("team", team.apply(back)).put("level", level);
            }
            case Handled.Stepped stepped -> {
                line.put("type", "clock_step").put("author", author.apply(""));
                line.put("clock", Shapes.clock(stepped.clock()));
                line.put("percent", stepped.step().percent());
                line.put("act", Shapes.word(stepped.step().act()));
            }
            case Handled.Reapplied(var by, var run, var reason, var shifts) -> {
                line.put("type", "reapplied").put("author", author.apply(by));
                line.put("run", run).put("reason", told(reason));
                line.put("shifts", shifts.stream().map(HandledView::shift).toList());
            }
        }
    }

    private static Json shift(ClockShift shift) {
        var json = Json.object().put("clock", Shapes.clock(shift.clock()));
        shift.was().ifPresent(was -> json.put("was", promised(was)));
        shift.now().ifPresent(now -> json.put("now", promised(now)));
        return json.build();
    }

    private static Json promised(ClockShift.Promised promised) {
        return Json.object()
                .put("policy", promised.policy())
                .put("due", Shapes.instant(promised.due()))
                .build();
    }

    private static Json word(Escalation.Word word) {
        return Json.object()
                .put("text", word.text())
                .put("until", word.until().toString())
                .put("instead", Shapes.instant(word.instead()))
                .put(
                        "hindrance",
                        told(word.isSayable() ? "" : Refusals.problem(word.hindrance(), "").code()))
                .build();
    }

    private static Json told(String reason) {
        return Shapes.text(Optional.of(reason).filter(words -> !words.isEmpty()));
    }
}
