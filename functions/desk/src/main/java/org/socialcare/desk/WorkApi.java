package org.socialcare.desk;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.Working;

import java.time.Clock;
import java.util.Optional;

/** What an agent does in a conversation: each act is one entry, made once per idempotency key. */
final class WorkApi {
    private final Conversations conversations;
    private final Acts acts;
    private final Clock clock;

    WorkApi(Conversations conversations, Acts acts, Clock clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.clock = clock;
    }

    Answer reply(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var body = request.json();
        var text = Texts.required(body, "text");
        var conversation = conversations.open(caller, id);
        var entry = say(request, caller, conversation, key, text);
        if (body.flag("close")) {
            close(request, caller, conversation, key, "");
        }
        return entry;
    }

    private Answer say(
            Request request, Caller caller, Conversation conversation, String key, String text) {
        var rules = rules(conversation);
        var act =
                new Acts.Act(
                        "reply#" + key,
                        entry ->
                                entry.body() instanceof EntryBody.Reply reply
                                        && reply.text().equals(text),
                        before ->
                                Working.reply(
                                        before,
                                        caller.brand(),
                                        rules,
                                        key,
                                        caller.agent().id(),
                                        text,
                                        clock.instant()));
        return acts.carryOut(202, request, caller, conversation, act);
    }

    private static ReplyRules rules(Conversation conversation) {
        return ReplyRules.of(conversation.channel().platform());
    }

    /** Sends the words of a reply that surely never arrived once more, as a reply of its own. */
    Answer retry(Request request, Caller caller, String id, String reply) {
        var key = request.idempotencyKey();
        boolean confirmed = request.json().flag("confirmed");
        var conversation = conversations.open(caller, id);
        var entryId = EntryId.read(reply).orElseThrow(() -> new Refusal(Problem.notFound()));
        var line =
                conversations
                        .line(conversation, entryId)
                        .orElseThrow(() -> new Refusal(Problem.notFound()));
        var state = line.delivery().map(d -> d.state());
        if (state.equals(Optional.of(SendState.UNCERTAIN)) && !confirmed) {
            throw new Refusal(
                    Problem.of(
                            409,
                            "reply_uncertain",
                            "the customer may have it: look, then confirm"));
        }
        if (!state.equals(Optional.of(SendState.FAILED))
                && !state.equals(Optional.of(SendState.UNCERTAIN))) {
            throw new Refusal(
                    Problem.of(
                            409,
                            "reply_not_retryable",
                            "only a reply that failed; one that is held goes by itself"));
        }
        return say(request, caller, conversation, key, line.text());
    }

    Answer note(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var text = Texts.required(request.json(), "text");
        var act =
                new Acts.Act(
                        "note#" + key,
                        entry ->
                                entry.body() instanceof EntryBody.Note note
                                        && note.text().equals(text),
                        before ->
                                Working.note(
                                        before, key, caller.agent().id(), text, clock.instant()));
        return acts.carryOut(201, request, caller, conversations.open(caller, id), act);
    }

    Answer assign(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var body = request.json();
        var conversation = conversations.open(caller, id);
        var team =
                body.text("team")
                        .or(() -> conversation.ticket().map(Ticket::team))
                        .orElseThrow(() -> new Refusal(Problem.notFound()));
        var agent = body.text("agent");
        mustExist(caller, team, agent);
        var act =
                new Acts.Act(
                        "assign#" + key,
                        entry ->
                                entry.body() instanceof EntryBody.Assigned assigned
                                        && assigned.agent().equals(agent)
                                        && assigned.team().equals(team),
                        before ->
                                Working.assign(
                                        before,
                                        key,
                                        agent,
                                        team,
                                        caller.agent().id(),
                                        "by-hand",
                                        clock.instant()));
        return acts.carryOut(201, request, caller, conversation, act);
    }

    private static void mustExist(Caller caller, String team, Optional<String> agent) {
        if (caller.brand().teams().stream().noneMatch(t -> t.id().equals(team))) {
            throw new Refusal(Problem.invalid("/team", "is no team of the brand"));
        }
        if (agent.isPresent()
                && caller.brand()
                        .agent(agent.get())
                        .filter(a -> a.teams().contains(team))
                        .isEmpty()) {
            throw new Refusal(
                    Problem.of(409, "agent_unavailable", "no agent of that name in the team"));
        }
    }

    Answer resolve(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var outcome = Texts.outcome(request.json());
        return close(request, caller, conversations.open(caller, id), key, outcome);
    }

    private Answer close(
            Request request, Caller caller, Conversation conversation, String key, String outcome) {
        var act =
                new Acts.Act(
                        "resolve#" + key,
                        entry ->
                                entry.body() instanceof EntryBody.Resolved resolved
                                        && resolved.outcome().equals(outcome),
                        before ->
                                Working.resolve(
                                        before,
                                        caller.brand(),
                                        key,
                                        caller.agent().id(),
                                        outcome,
                                        clock.instant()));
        return acts.carryOut(201, request, caller, conversation, act);
    }
}
