package org.socialcare.desk;

import org.socialcare.domain.answers.EscalationWords;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.clock.PromiseTimes;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Escalating;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.Promising;
import org.socialcare.domain.conversation.StepUp;
import org.socialcare.domain.conversation.Superiors;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the desk says about escalations. */
final class EscalationView {
    private EscalationView() {}

    /** How the latest escalation of a ticket stands; absent where none does. */
    static Optional<Json> of(Ticket ticket, Brand brand) {
        var steps = ticket.care().stepsUp();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        StepUp last = steps.getLast();
        return Optional.of(
                Json.object()
                        .put("level", steps.size())
                        .put("reason", Shapes.word(last.reason()))
                        .put("by", Shapes.agent(brand, Optional.of(last.by())))
                        .put("from", Shapes.agent(brand, last.from()))
                        .put("fromTeam", Shapes.team(brand, last.fromTeam()))
                        .put("at", last.at().toString())
                        .put("telling", Shapes.word(last.telling()))
                        .build());
    }

    static Json customer(String state, Optional<Json> entry) {
        return Json.object()
                .put("state", state)
                .put("entry", entry.orElse(Json.Null.VALUE))
                .put("reason", Json.Null.VALUE)
                .put("alternatives", List.of())
                .build();
    }

    /** The customer could not be told; what is left to do is told instead. */
    static Json untold(String reason) {
        return Json.object()
                .put("state", "not_told")
                .put("entry", Json.Null.VALUE)
                .put("reason", reason)
                .put("alternatives", Json.texts(WindowView.alternatives(Optional.of(reason))))
                .build();
    }

    /**
     * @param department that would have it; absent for a superior
     * @param until by when the customer would hear; absent for tomorrow at noon
     */
    static Json choices(
            Conversation conversation,
            Caller caller,
            Optional<String> department,
            Optional<Instant> until,
            Instant now) {
        var brand = caller.brand();
        var ticket = conversation.running();
        var above = ticket.flatMap(it -> Superiors.of(brand, it, caller.agent().id()));
        var rules = ReplyRules.of(conversation.channel().platform());
        var hindrance =
                Escalating.hindrance(conversation, rules, now)
                        .map(it -> Refusals.problem(it.code(), "").code());
        var times =
                PromiseTimes.of(Promising.hours(conversation, brand), brand.zone(), now).stream()
                        .filter(time -> time.choice() == PromiseTimes.Choice.TOMORROW_AT_NOON)
                        .findFirst();
        var by = until.or(() -> times.map(PromiseTimes.Time::at));
        var language = ticket.map(it -> it.understanding().language()).orElse("");
        return Json.object()
                .put("superiors", superiors(brand, above))
                .put("departments", departments(brand, ticket))
                .put("reasons", reasons())
                .put("until", Shapes.instant(by))
                .put(
                        "words",
                        by.map(
                                        at ->
                                                EscalationWords.of(
                                                        brand.handling().escalations(),
                                                        language,
                                                        department
                                                                .flatMap(brand::team)
                                                                .map(team -> team.name()),
                                                        at,
                                                        brand.zone()))
                                .orElse(""))
                .put("hindrance", Shapes.text(hindrance))
                .put("alternatives", Json.texts(WindowView.alternatives(hindrance)))
                .put("window", WindowView.of(conversation, rules, now))
                .build();
    }

    private static List<Json> superiors(Brand brand, Optional<Superiors.Above> above) {
        return above.stream()
                .flatMap(it -> it.leads().stream())
                .map(lead -> Shapes.agent(brand, Optional.of(lead)))
                .toList();
    }

    private static List<Json> departments(Brand brand, Optional<Ticket> ticket) {
        return brand.teams().stream()
                .filter(team -> ticket.filter(it -> it.team().equals(team.id())).isEmpty())
                .map(team -> Shapes.team(brand, team.id()))
                .toList();
    }

    private static Json reasons() {
        var words = new ArrayList<String>();
        for (var reason : Escalation.Reason.values()) {
            words.add(Shapes.word(reason));
        }
        return Json.texts(words);
    }
}
