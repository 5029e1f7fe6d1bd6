package org.socialcare.wire.publishing;

import org.socialcare.domain.channel.Step;
import org.socialcare.domain.publishing.PostState;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

/** How far a post got, as it is kept. */
final class PostStateJson {
    private PostStateJson() {}

    static Json write(PostState state) {
        return switch (state) {
            case PostState.Waiting() -> is("waiting").build();
            case PostState.Working(var step, var attempt, var due, var marked) ->
                    is("working")
                            .put("step", step(step))
                            .put("attempt", attempt)
                            .put("due", due.toString())
                            .put("marked", marked)
                            .build();
            case PostState.Held(var step, var attempt, var reason, var due) ->
                    is("held")
                            .put("step", step(step))
                            .put("attempt", attempt)
                            .put("reason", reason)
                            .put("due", due.toString())
                            .build();
            case PostState.Published(var id, var link, var at) ->
                    is("published")
                            .put("id", id)
                            .put("link", link)
                            .put("at", at.toString())
                            .build();
            case PostState.Refused(var reason, var at) ->
                    is("refused").put("reason", reason).put("at", at.toString()).build();
            case PostState.Uncertain(var reason, var at) ->
                    is("uncertain").put("reason", reason).put("at", at.toString()).build();
            case PostState.Cancelled(var by, var at) ->
                    is("cancelled").put("by", by).put("at", at.toString()).build();
        };
    }

    private static JsonObject is(String word) {
        return Json.object().put("is", word);
    }

    private static Json step(Step step) {
        return Json.object()
                .put("name", step.name())
                .put("effect", step.effect().name())
                .putUnlessEmpty("given", step.given())
                .build();
    }

    static PostState read(Members json) {
        String word = json.text("is");
        return switch (word) {
            case "waiting" -> new PostState.Waiting();
            case "working" ->
                    new PostState.Working(
                            readStep(json),
                            json.integer("attempt"),
                            json.instant("due"),
                            json.flag("marked"));
            case "held" ->
                    new PostState.Held(
                            readStep(json),
                            json.integer("attempt"),
                            json.text("reason"),
                            json.instant("due"));
            case "published" ->
                    new PostState.Published(json.text("id"), json.text("link"), json.instant("at"));
            case "refused" -> new PostState.Refused(json.text("reason"), json.instant("at"));
            case "uncertain" -> new PostState.Uncertain(json.text("reason"), json.instant("at"));
            case "cancelled" -> new PostState.Cancelled(json.text("by"), json.instant("at"));
            default -> throw new ShapeProblem("post.state is unknown: " + word);
        };
    }

    private static Step readStep(Members json) {
        Members step = json.object("step");
        return new Step(
                step.text("name"),
                step.constant("effect", Step.Effect.values()),
                step.textOrEmpty("given"));
    }
}
