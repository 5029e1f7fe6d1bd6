package org.socialcare.desk;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.Handled;
import org.socialcare.domain.conversation.Escalating;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.StepUp;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Passes a ticket on with word to the customer, and hands it back. Passing on and telling are two
 * entries; whatever happens between them, the same key, or whoever sees that the customer is not
 * told yet, finishes it, and the words are said once.
 */
final class EscalationApi {
    private final Conversations conversations;
    private final Acts acts;
    private final InstantSource clock;

    EscalationApi(Conversations conversations, Acts acts, InstantSource clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.clock = clock;
    }

    Answer answer(Request request, Caller caller, List<String> path) {
        var id = path.getFirst();
        if (path.size() == 3) {
            Desk.only(request, "POST", true);
            return switch (path.get(2)) {
                case "back" -> handBack(request, caller, id);
                case "telling" -> finish(caller, id);
                default -> throw new Refusal(Problem.notFound());
            };
        }
        boolean reads = request.method().equals("GET");
        Desk.only(request, reads ? "GET" : "POST", path.size() == 2);
        return reads ? choices(request, caller, id) : escalate(request, caller, id);
    }

    /** To whom it can go, by when, and what the customer might be told. */
    private Answer choices(Request request, Caller caller, String id) {
        var until =
                request.query("until")
                        .map(
                                text ->
                                        EscalationForm.instant(text)
                                                .orElseThrow(
                                                        () ->
                                                                new Refusal(
                                                                        Problem.invalid(
                                                                                "/until",
                                                                                "must be an"
                                                                                    + " instant"))));
        var conversation = conversations.open(caller, id);
        return Answer.ok(
                EscalationView.choices(
                        conversation, caller, request.query("team"), until, clock.instant()));
    }

    private Answer escalate(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var wish = EscalationForm.read(request.json(), caller);
        var conversation = conversations.open(caller, id);
        var act =
                new Acts.Act(
                        "escalation#" + key,
                        done -> EscalationForm.isSame(done, wish),
                        before ->
                                Escalating.escalate(
                                        before,
                                        caller.brand(),
                                        rules(before),
                                        key,
                                        wish,
                                        clock.instant()));
        var entry = acts.carryOut(request.seenVersion(), conversation, act);
        return answer(201, caller, entry, told(caller, id, entry));
    }

    /** Says what an escalation has left unsaid. */
    private Answer finish(Caller caller, String id) {
        var conversation = conversations.open(caller, id);
        var entry =
                conversation
                        .running()
                        .flatMap(
                                ticket ->
                                        ticket.care().stepsUp().stream()
                                                .filter(
                                                        step ->
                                                                step.telling()
                                                                        == StepUp.Telling.DUE)
                                                .reduce((_, later) -> later))
                        .flatMap(step -> conversations.entry(conversation, step.entry()))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Problem.of(
                                                        409,
                                                        "nothing_to_tell",
                                                        "no escalation has left anything"
                                                                + " unsaid")));
        return answer(202, caller, entry, told(caller, id, entry));
    }

    private static Answer answer(int status, Caller caller, Entry entry, Json customer) {
        return Answer.with(
                status,
                Json.object()
                        .put("entry", LineView.of(entry, caller.brand()))
                        .put("version", entry.context().version())
                        .put("customer", customer)
                        .build());
    }

    /** Whatever hinders the words, the escalation stands. */
    private Json told(Caller caller, String id, Entry entry) {
        var word =
                entry.body() instanceof Handled.Escalated(var _, var what)
                        ? what.word()
                        : Optional.<Escalation.Word>empty();
        if (word.isEmpty()) {
            return EscalationView.customer("nothing", Optional.empty());
        }
        if (!word.get().isSayable()) {
            return EscalationView.untold(Refusals.problem(word.get().hindrance(), "").code());
        }
        var conversation = conversations.open(caller, id);
        var act =
                new Acts.Act(
                        Escalating.replyId(entry.id()),
                        done -> done.body() instanceof EntryBody.Reply,
                        before ->
                                Escalating.tell(
                                        before,
                                        caller.brand(),
                                        rules(before),
                                        entry,
                                        clock.instant()));
        try {
            var said = acts.carryOut(Optional.empty(), conversation, act);
            boolean waits = said.body() instanceof Handled.Proposed;
            return EscalationView.customer(
                    waits ? "waits_for_approval" : "told",
                    Optional.of(LineView.of(said, caller.brand())));
        } catch (Refusal hindered) {
            return EscalationView.untold(hindered.problem().code());
        }
    }

    private Answer handBack(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var words = request.json().textOrEmpty("answer").strip();
        var by = caller.agent().id();
        var act =
                new Acts.Act(
                        "handback#" + key,
                        done ->
                                done.body() instanceof Handled.HandedBack was
                                        && was.by().equals(by)
                                        && was.answer().equals(words),
                        before ->
                                Escalating.handBack(
                                        before, caller.brand(), key, by, words, clock.instant()));
        var conversation = conversations.open(caller, id);
        return Acts.answer(201, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }

    private static ReplyRules rules(Conversation conversation) {
        return ReplyRules.of(conversation.channel().platform());
    }
}
