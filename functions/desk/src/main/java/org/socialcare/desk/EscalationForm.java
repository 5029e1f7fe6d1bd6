package org.socialcare.desk;

import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody.Handled;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.EscalationWish;
import org.socialcare.domain.conversation.EscalationWish.Target;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** Reads what an agent wants of an escalation; whatever is wrong is told with its place. */
final class EscalationForm {
    private EscalationForm() {}

    static EscalationWish read(Json.Obj body, Caller caller) {
        return new EscalationWish(
                caller.agent().id(),
                target(body),
                word(body.textOrEmpty("reason"), "/reason", Escalation.Reason.values()),
                body.textOrEmpty("context").strip(),
                body.textOrEmpty("tried").strip(),
                body.text("priority").map(text -> word(text, "/priority", Priority.values())),
                words(body));
    }

    /** Whether that entry is what this wish has become. */
    static boolean isSame(Entry done, EscalationWish wish) {
        if (!(done.body() instanceof Handled.Escalated(var by, var what))) {
            return false;
        }
        boolean there =
                switch (wish.to()) {
                    case Target.Superior(var named) ->
                            what.to().isPresent()
                                    && named.map(it -> what.to().get().equals(it)).orElse(true);
                    case Target.Department(var team) ->
                            what.to().isEmpty() && what.team().equals(team);
                };
        return there
                && by.equals(wish.by())
                && what.reason() == wish.reason()
                && what.context().equals(wish.context())
                && what.tried().equals(wish.tried())
                && wish.priority().map(it -> it == what.priority()).orElse(true)
                && what.word()
                        .map(word -> new EscalationWish.Words(word.text(), word.until()))
                        .equals(wish.words());
    }

    private static Target target(Json.Obj body) {
        var team = body.text("team");
        boolean up = body.flag("superior") || body.text("superior").isPresent();
        if (up == team.isPresent()) {
            throw new Refusal(
                    Problem.invalid("/superior", "name a superior, or true, or else a /team"));
        }
        return up
                ? new Target.Superior(body.text("superior"))
                : new Target.Department(team.orElseThrow());
    }

    private static Optional<EscalationWish.Words> words(Json.Obj body) {
        var words = body.textOrEmpty("words").strip();
        var until = body.text("until");
        if (words.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        if (words.isEmpty()) {
            throw new Refusal(
                    Problem.invalid("/words", "must say what is promised, or leave /until out"));
        }
        return Optional.of(
                new EscalationWish.Words(
                        words,
                        until.flatMap(EscalationForm::instant)
                                .orElseThrow(
                                        () ->
                                                new Refusal(
                                                        Problem.invalid(
                                                                "/until",
                                                                "must be an instant such as"
                                                                    + " 2026-03-24T10:00:00Z: who"
                                                                    + " is told is told by"
                                                                    + " when")))));
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> E word(String text, String place, E[] all) {
        return Arrays.stream(all)
                .filter(one -> Shapes.word(one).equals(text) || one.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Problem.invalid(
                                                place,
                                                "must be one of "
                                                        + String.join(
                                                                ", ",
                                                                Arrays.stream(all)
                                                                        .map(Shapes::word)
                                                                        .toList()))));
    }
}
