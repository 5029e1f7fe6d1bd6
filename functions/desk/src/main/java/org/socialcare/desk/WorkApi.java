package org.socialcare.desk;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.Working;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.Optional;

/** What an agent does in a conversation: each act is one entry, made once per idempotency key. */
final class WorkApi {
    private final Conversations conversations;
    private final Acts acts;
    private final CommentApi comments;
    private final AttachmentApi attachments;
    private final TemplateApi templates;
    private final Pulls pulls;
    private final InstantSource clock;

    WorkApi(
            Conversations conversations,
            Acts acts,
            CommentApi comments,
            AttachmentApi attachments,
            TemplateApi templates,
            Pulls pulls,
            InstantSource clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.comments = comments;
        this.attachments = attachments;
        this.templates = templates;
        this.pulls = pulls;
        this.clock = clock;
    }

    Answer reply(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var body = request.json();
        var media = AttachmentApi.named(body);
        var template = TemplateApi.named(body);
        boolean words = media.isEmpty() && template.isEmpty();
        var text = words ? Texts.required(body, "text") : "";
        var conversation = conversations.open(caller, id);
        var comment = privately(body).map(entry -> comments.comment(conversation, entry));
        var act =
                media.map(file -> attachments.sending(caller, key, file))
                        .or(() -> template.map(used -> templates.sending(caller, key, used)))
                        .orElseGet(() -> words(caller, conversation, key, text, comment));
        var said = acts.carryOut(request.seenVersion(), conversation, act);
        if (body.flag("close")) {
            closeIfAnswered(caller, conversation, key, Texts.outcome(body));
        }
        return Acts.answer(202, caller, said);
    }

    /** Words meant for one person must not become public because this is something else. */
    private static Optional<String> privately(Json.Obj body) {
        var entry = body.get("privately").filter(value -> !(value instanceof Json.Null));
        if (entry.isPresent() && entry.get().asText().isEmpty()) {
            throw new Refusal(Problem.invalid("/privately", "must be the id of a comment's entry"));
        }
        return entry.flatMap(Json::asText);
    }

    /**
     * @param comment whose writer alone hears it; absent for an answer in the conversation itself
     */
    private Acts.Act words(
            Caller caller,
            Conversation conversation,
            String key,
            String text,
            Optional<Line> comment) {
        if (comment.isPresent()) {
            return comments.privateAnswer(caller, comment.get(), key, text);
        }
        var rules = ReplyRules.of(conversation.channel().platform());
        return new Acts.Act(
                "reply#" + key,
                entry ->
                        entry.body() instanceof EntryBody.Reply reply
                                && !reply.privately()
                                && reply.template().isEmpty()
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
    }

    /**
     * The reply stands whatever becomes of this: a customer who wrote at the same moment keeps the
     * ticket open, and one that is resolved already needs nothing.
     */
    private void closeIfAnswered(
            Caller caller, Conversation conversation, String key, String outcome) {
        var latest = conversations.open(caller, conversation.id().text());
        boolean answered =
                latest.running().filter(ticket -> ticket.waitingSince().isEmpty()).isPresent();
        if (!answered) {
            return;
        }
        try {
            acts.carryOut(Optional.of(latest.version()), latest, resolution(caller, key, outcome));
        } catch (Refusal somebodyWroteOrResolved) {
            if (somebodyWroteOrResolved.problem().status() != 409) {
                throw somebodyWroteOrResolved;
            }
        }
    }

    /** Sends the words of a reply that surely never arrived once more, as a reply of its own. */
    Answer retry(Request request, Caller caller, String id, String failed) {
        var key = request.idempotencyKey();
        boolean confirmed = request.json().flag("confirmed");
        var conversation = conversations.open(caller, id);
        var entryId = OpaqueId.read(failed).orElseThrow(() -> new Refusal(Problem.notFound()));
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
        var again = again(caller, conversation, key, line);
        return Acts.answer(202, caller, acts.carryOut(request.seenVersion(), conversation, again));
    }

    private Acts.Act again(Caller caller, Conversation conversation, String key, Line line) {
        if (!(line.entry().body() instanceof EntryBody.Reply reply)) {
            throw new Refusal(Problem.notFound());
        }
        if (reply.media().isPresent()) {
            return attachments.sendingAgain(caller, key, reply.media().get());
        }
        if (reply.template().isPresent()) {
            return templates.sending(caller, key, reply.template().get());
        }
        var comment =
                reply.privately()
                        ? Optional.of(comments.commentOf(conversation, reply))
                        : Optional.<Line>empty();
        return words(caller, conversation, key, line.text(), comment);
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
        return added(request, caller, conversations.open(caller, id), act);
    }

    Answer assign(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var body = request.json();
        if (!body.members().containsKey("agent")) {
            throw new Refusal(Problem.invalid("/agent", "must be an agent's name or null"));
        }
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
        var answer = added(request, caller, conversation, act);
        pulls.assigned(caller, conversation, team, agent);
        return answer;
    }

    private static void mustExist(Caller caller, String team, Optional<String> agent) {
        if (caller.brand().teams().stream().noneMatch(t -> t.id().equals(team))) {
            throw new Refusal(Problem.invalid("/team", "is no team of the brand"));
        }
        if (agent.isPresent()
                && caller.brand()
                        .agent(agent.get())
                        .filter(a -> !a.closed())
                        .filter(a -> a.teams().isEmpty() || a.teams().contains(team))
                        .isEmpty()) {
            throw new Refusal(
                    Problem.of(409, "agent_unavailable", "no agent of that name in the team"));
        }
    }

    Answer resolve(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var outcome = Texts.outcome(request.json());
        var conversation = conversations.open(caller, id);
        return added(request, caller, conversation, resolution(caller, key, outcome));
    }

    private Acts.Act resolution(Caller caller, String key, String outcome) {
        return new Acts.Act(
                "resolve#" + key,
                entry ->
                        entry.body() instanceof EntryBody.Resolved resolved
                                && resolved.outcome().equals(outcome),
                before ->
                        Working.resolve(
                                before, key, caller.agent().id(), outcome, clock.instant()));
    }

    private Answer added(Request request, Caller caller, Conversation conversation, Acts.Act act) {
        return Acts.answer(201, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }
}
