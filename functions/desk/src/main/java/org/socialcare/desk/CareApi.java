package org.socialcare.desk;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.Handled;
import org.socialcare.domain.conversation.Planning;
import org.socialcare.domain.conversation.Proposing;
import org.socialcare.domain.conversation.SettingAside;
import org.socialcare.domain.conversation.Waiting;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is done about a ticket beside answering it: approving, ticking steps, setting aside,
 * waiting, promising and passing on.
 */
final class CareApi {
    private static final Set<String> ACTS =
            Set.of("proposals", "approval", "steps", "spam", "waits", "promises", "escalations");

    private final Conversations conversations;
    private final Acts acts;
    private final InstantSource clock;
    private final PromiseApi promises;
    private final EscalationApi escalations;

    CareApi(Conversations conversations, Acts acts, InstantSource clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.clock = clock;
        this.promises = new PromiseApi(conversations, acts, clock);
        this.escalations = new EscalationApi(conversations, acts, clock);
    }

    /** Whether an address below a conversation is answered here. */
    static boolean owns(List<String> path) {
        return path.size() >= 2 && ACTS.contains(path.get(1));
    }

    Answer answer(Request request, Caller caller, List<String> path) {
        if (path.get(1).equals("escalations")) {
            return escalations.answer(request, caller, path);
        }
        var id = path.getFirst();
        if (path.get(1).equals("proposals")) {
            Desk.only(request, "POST", path.size() == 4);
            return switch (path.get(3)) {
                case "approval" -> approve(request, caller, id, path.get(2));
                case "rejection" -> decline(request, caller, id, path.get(2));
                default -> throw new Refusal(Problem.notFound());
            };
        }
        if (path.get(1).equals("promises") && request.method().equals("GET")) {
            Desk.only(request, "GET", path.size() == 2);
            return promises.times(request, caller, id);
        }
        Desk.only(request, "POST", path.size() == 2);
        return switch (path.get(1)) {
            case "approval" -> mark(request, caller, id);
            case "steps" -> tick(request, caller, id);
            case "spam" -> turn(request, caller, id);
            case "waits" -> await(request, caller, id);
            case "promises" -> promises.act(request, caller, id);
            default -> throw new Refusal(Problem.notFound());
        };
    }

    private Answer approve(Request request, Caller caller, String id, String entry) {
        caller.mustSeeBrand();
        var body = request.json();
        var words =
                body.get("text").filter(text -> !(text instanceof Json.Null)).isPresent()
                        ? Optional.of(Texts.required(body, "text"))
                        : Optional.<String>empty();
        var conversation = conversations.open(caller, id);
        var proposal = proposal(conversation, entry);
        var rules = ReplyRules.of(conversation.channel().platform());
        var by = caller.agent().id();
        var act =
                new Acts.Act(
                        Proposing.approvedId(proposal.id()),
                        done ->
                                done.body() instanceof EntryBody.Reply reply
                                        && reply.approver().equals(by)
                                        && words.orElse(reply.text()).equals(reply.text()),
                        before ->
                                Proposing.approve(
                                        before,
                                        caller.brand(),
                                        rules,
                                        proposal,
                                        by,
                                        words,
                                        clock.instant()));
        return Acts.answer(202, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }

    /** A lead's no, or the author's own. */
    private Answer decline(Request request, Caller caller, String id, String entry) {
        var reason = request.json().textOrEmpty("reason").strip();
        var conversation = conversations.open(caller, id);
        var proposal = proposal(conversation, entry);
        var by = caller.agent().id();
        boolean own =
                proposal.body() instanceof Handled.Proposed(var reply) && reply.agent().equals(by);
        if (!own) {
            caller.mustSeeBrand();
        }
        var act =
                new Acts.Act(
                        Proposing.declinedId(proposal.id()),
                        done ->
                                done.body() instanceof Handled.Declined declined
                                        && declined.by().equals(by)
                                        && declined.reason().equals(reason),
                        before -> Proposing.decline(before, proposal, by, reason, clock.instant()));
        return Acts.answer(201, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }

    private Entry proposal(Conversation conversation, String entry) {
        return OpaqueId.read(entry)
                .flatMap(entryId -> conversations.entry(conversation, entryId))
                .filter(found -> found.body() instanceof Handled.Proposed)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Answer mark(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var body = request.json();
        boolean wanted = body.flag("wanted");
        // Anybody may ask for a second pair of eyes; only a lead may do without.
        if (!wanted) {
            caller.mustSeeBrand();
        }
        var reason = Texts.required(body, "reason").strip();
        var act =
                new Acts.Act(
                        "approval#" + key,
                        done ->
                                done.body() instanceof Handled.ApprovalMarked marked
                                        && marked.wanted() == wanted
                                        && marked.reason().equals(reason),
                        before ->
                                Proposing.mark(
                                        before,
                                        caller.brand(),
                                        key,
                                        caller.agent().id(),
                                        wanted,
                                        reason,
                                        clock.instant()));
        var conversation = conversations.open(caller, id);
        return Acts.answer(201, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }

    private Answer tick(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var body = request.json();
        var step = Texts.required(body, "step");
        boolean ticked = body.flag("done");
        var act =
                new Acts.Act(
                        "step#" + key,
                        done ->
                                done.body() instanceof Handled.StepTicked was
                                        && was.step().equals(step)
                                        && was.done() == ticked,
                        before ->
                                Planning.tick(
                                        before,
                                        caller.brand(),
                                        key,
                                        caller.agent().id(),
                                        step,
                                        ticked,
                                        clock.instant()));
        var conversation = conversations.open(caller, id);
        return Acts.answer(201, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }

    /** For whom; an empty text says that it is over. */
    private Answer await(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var whom = request.json().textOrEmpty("for").strip();
        var by = caller.agent().id();
        var act =
                new Acts.Act(
                        "wait#" + key,
                        done ->
                                done.body() instanceof Handled.Waited was
                                        && was.whom().equals(whom),
                        before ->
                                whom.isEmpty()
                                        ? Waiting.end(
                                                before, caller.brand(), key, by, clock.instant())
                                        : Waiting.begin(
                                                before,
                                                caller.brand(),
                                                key,
                                                by,
                                                whom,
                                                clock.instant()));
        var conversation = conversations.open(caller, id);
        return Acts.answer(201, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }

    private Answer turn(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var body = request.json();
        boolean spam = body.flag("spam");
        var reason = body.textOrEmpty("reason").strip();
        var by = caller.agent().id();
        var act =
                new Acts.Act(
                        "aside#" + key,
                        done ->
                                done.body() instanceof Handled.SetAside was
                                        && was.spam() == spam
                                        && was.reason().equals(reason),
                        before ->
                                spam
                                        ? SettingAside.hide(
                                                before, key, by, reason, clock.instant())
                                        : SettingAside.bringBack(
                                                before, key, by, reason, clock.instant()));
        var conversation = conversations.open(caller, id);
        return Acts.answer(201, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }
}
