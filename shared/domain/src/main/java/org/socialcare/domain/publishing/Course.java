package org.socialcare.domain.publishing;

import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Step;

import java.time.Duration;
import java.time.Instant;

/**
 * What is to be done with a post on one channel at this moment, and what follows from what became
 * of it. At most one post stands in public afterwards: an attempt is marked before it is made, and
 * a marked attempt without an outcome is made again only where the public sees nothing of it.
 */
public sealed interface Course {
    /** Longer than a function may run: by then the other one has told how it ended, or died. */
    Duration OTHERS_TURN = Duration.ofMinutes(1);

    /** More is no weakness of the moment. */
    int MOST_ATTEMPTS = 30;

    Duration AFTER_SILENCE = Duration.ofSeconds(20);

    /** This attempt is to be made, after it was marked. */
    record Go(Step step, int attempt) implements Course {}

    /** Nothing before that. */
    record Wait(Instant until) implements Course {}

    /** Somebody died over an attempt that cannot be made again. */
    record Interrupted() implements Course {}

    /** Nothing any more, or nothing until somebody approves it. */
    record Over() implements Course {}

    /** What is to be done now. */
    static Course of(Post post, Placement placement, Step first, Instant now) {
        var due = post.due(placement);
        if (due.isEmpty()) {
            return new Over();
        }
        if (now.isBefore(due.get())) {
            return new Wait(due.get());
        }
        return switch (placement.state()) {
            case PostState.Waiting() -> new Go(first, 1);
            case PostState.Held(var step, var attempt, _, _) -> new Go(step, attempt);
            case PostState.Working(var step, var attempt, _, var marked) -> {
                if (!marked) {
                    yield new Go(step, attempt);
                }
                yield step.effect() == Step.Effect.PUBLISHES
                        ? new Interrupted()
                        : new Go(step, attempt + 1);
            }
            case PostState.Published _,
                    PostState.Refused _,
                    PostState.Uncertain _,
                    PostState.Cancelled _ ->
                    new Over();
        };
    }

    /** An attempt that is about to be made. */
    static PostState marked(Step step, int attempt, Instant now) {
        return new PostState.Working(step, attempt, now.plus(OTHERS_TURN), true);
    }

    /** How far the post is after an attempt of a step. */
    static PostState after(Step step, int attempt, PublishResult result, Instant now) {
        return switch (result) {
            case PublishResult.Next(var next, var pause) ->
                    new PostState.Working(next, 1, now.plus(pause), false);
            case PublishResult.Published(var id, var link) ->
                    new PostState.Published(id, link, now);
            case PublishResult.Retry(var reason, var pause) ->
                    again(step, attempt, reason, pause, now);
            case PublishResult.TokenTrouble(var reason) ->
                    new PostState.Held(step, attempt + 1, reason, now);
            case PublishResult.Refused(var reason) -> new PostState.Refused(reason, now);
            case PublishResult.Unknown(var reason) ->
                    step.effect() == Step.Effect.PUBLISHES
                            ? new PostState.Uncertain(reason, now)
                            : again(step, attempt, reason, AFTER_SILENCE, now);
        };
    }

    /** What was told to be published may stand there by now, however long nobody says so. */
    private static PostState again(
            Step step, int attempt, String reason, Duration pause, Instant now) {
        if (attempt < MOST_ATTEMPTS) {
            return new PostState.Working(step, attempt + 1, now.plus(pause), false);
        }
        return step.effect() == Step.Effect.SETTLES
                ? new PostState.Uncertain(reason, now)
                : new PostState.Refused("gave-up:" + reason, now);
    }
}
