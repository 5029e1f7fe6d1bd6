package org.socialcare.desk;

import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.acting.Plan;
import org.socialcare.domain.acting.Thanks;
import org.socialcare.domain.conversation.Care;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Promise;
import org.socialcare.domain.conversation.Proposing;
import org.socialcare.domain.conversation.ThirdPartyWait;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an agent has to know about a ticket before answering it; nothing for most tickets. */
final class CareView {
    private CareView() {}

    static Optional<Json> of(Conversation conversation, Brand brand) {
        return conversation.ticket().flatMap(ticket -> of(conversation, ticket, brand));
    }

    private static Optional<Json> of(Conversation conversation, Ticket ticket, Brand brand) {
        var understood = ticket.understanding();
        var handling = brand.handling();
        var care = ticket.care();
        boolean approval = Proposing.needed(conversation, brand);
        boolean sensitive = approval || understood.has(RiskFlag.SENSITIVE);
        var plan = plan(ticket, handling);
        boolean attack = understood.has(RiskFlag.ABUSE) || understood.has(RiskFlag.ABUSE_THREAT);
        var burst = care.burst().filter(b -> b.count() > handling.floodFrom());
        var thanks =
                conversation
                        .running()
                        .flatMap(t -> Thanks.to(t.understanding(), t.priority(), handling));
        boolean spam = conversation.aside().isPresent();
        var waits =
                care.waitsSince()
                        .map(_ -> care.waits().getLast())
                        .filter(_ -> conversation.running().isPresent());
        var promise = conversation.running().flatMap(t -> t.care().standingPromise());
        var escalation = conversation.running().flatMap(t -> EscalationView.of(t, brand));
        boolean plain =
                !sensitive
                        && plan.isEmpty()
                        && !attack
                        && burst.isEmpty()
                        && thanks.isEmpty()
                        && !spam
                        && waits.isEmpty()
                        && promise.isEmpty()
                        && escalation.isEmpty()
                        && care.proposal().isEmpty();
        if (plain) {
            return Optional.empty();
        }
        return Optional.of(
                Json.object()
                        .put("approval", approval)
                        .put("proposal", proposal(care, brand))
                        .put("guidance", sensitive ? guidance(understood, handling) : List.of())
                        .put("plan", plan)
                        .put("attack", attack)
                        .put("calming", attack ? handling.calming() : "")
                        .put(
                                "burst",
                                burst.<Json>map(b -> Json.of(b.count())).orElse(Json.Null.VALUE))
                        .put("thanks", Shapes.text(thanks))
                        .put("spam", spam)
                        .put("waits", waits.map(CareView::wait).orElse(Json.Null.VALUE))
                        .put(
                                "promise",
                                promise.map(it -> promise(it, brand)).orElse(Json.Null.VALUE))
                        .put("escalation", escalation.orElse(Json.Null.VALUE))
                        .build());
    }

    private static Json wait(ThirdPartyWait wait) {
        return Json.object().put("whom", wait.whom()).put("since", wait.from().toString()).build();
    }

    private static Json promise(Promise promise, Brand brand) {
        return Json.object()
                .put("by", Shapes.agent(brand, Optional.of(promise.by())))
                .put("madeAt", promise.madeAt().toString())
                .put("until", promise.until().toString())
                .build();
    }

    private static Json proposal(Care care, Brand brand) {
        return care.proposal()
                .<Json>map(
                        waiting ->
                                Json.object()
                                        .put("entry", OpaqueId.write(waiting.entry()))
                                        .put(
                                                "author",
                                                Shapes.agent(brand, Optional.of(waiting.author())))
                                        .put("at", waiting.at().toString())
                                        .build())
                .orElse(Json.Null.VALUE);
    }

    /** Where nobody has named the grounds, all of the brand's texts may matter. */
    private static List<Json> guidance(Understanding understood, Handling handling) {
        var named = understood.grounds();
        var texts = new ArrayList<Json>();
        for (var ground : Ground.values()) {
            if (!named.isEmpty() && !named.contains(ground)) {
                continue;
            }
            var words = handling.guidance().getOrDefault(ground, "");
            if (!named.isEmpty() || !words.isEmpty()) {
                texts.add(
                        Json.object()
                                .put("ground", Shapes.word(ground))
                                .put("words", words)
                                .build());
            }
        }
        return texts;
    }

    private static List<Json> plan(Ticket ticket, Handling handling) {
        var steps = new ArrayList<Json>();
        for (var step : Plan.of(ticket.understanding(), ticket.care().kinds(), handling)) {
            steps.add(
                    Json.object()
                            .put("id", step.id())
                            .put("words", step.words())
                            .put("owner", step.owner())
                            .put("done", ticket.care().done().contains(step.id()))
                            .build());
        }
        return steps;
    }
}
