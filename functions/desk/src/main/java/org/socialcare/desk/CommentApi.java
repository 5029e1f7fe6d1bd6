package org.socialcare.desk;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.conversation.Comments;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.EntryBody.Reply;
import org.socialcare.domain.conversation.EntryBody.Visibility;
import org.socialcare.domain.conversation.Line;

import java.time.InstantSource;
import java.util.function.BiFunction;

/** What an agent does to one public comment: answers its writer in private, hides it, shows it. */
final class CommentApi {
    private final Conversations conversations;
    private final Acts acts;
    private final InstantSource clock;

    CommentApi(Conversations conversations, Acts acts, InstantSource clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.clock = clock;
    }

    Answer hide(Request request, Caller caller, String id, String entry) {
        var key = request.idempotencyKey();
        var reason = Texts.required(request.json(), "reason").strip();
        return turned(
                request,
                caller,
                id,
                entry,
                true,
                reason,
                (before, comment) ->
                        Comments.hide(
                                before,
                                comment,
                                key,
                                caller.agent().id(),
                                reason,
                                clock.instant()));
    }

    Answer show(Request request, Caller caller, String id, String entry) {
        var key = request.idempotencyKey();
        var reason = request.json().textOrEmpty("reason").strip();
        return turned(
                request,
                caller,
                id,
                entry,
                false,
                reason,
                (before, comment) ->
                        Comments.show(
                                before,
                                comment,
                                key,
                                caller.agent().id(),
                                reason,
                                clock.instant()));
    }

    private Answer turned(
            Request request,
            Caller caller,
            String id,
            String entry,
            boolean hidden,
            String reason,
            BiFunction<Conversation, Line, Decision> decision) {
        var conversation = conversations.open(caller, id);
        var comment = comment(conversation, entry);
        var act =
                new Acts.Act(
                        "visibility#" + request.idempotencyKey(),
                        done ->
                                done.body() instanceof Visibility was
                                        && was.hidden() == hidden
                                        && was.reason().equals(reason)
                                        && was.comment().equals(Comments.platformId(comment)),
                        before -> decision.apply(before, again(before, comment)));
        return Acts.answer(202, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }

    /** Words to the writer alone. */
    Acts.Act privateAnswer(Caller caller, Line comment, String key, String text) {
        return new Acts.Act(
                "reply#" + key,
                done ->
                        done.body() instanceof Reply was
                                && was.privately()
                                && was.text().equals(text)
                                && was.answers().equals(Comments.platformId(comment)),
                before ->
                        Comments.answerPrivately(
                                before,
                                caller.brand(),
                                ReplyRules.of(before.channel().platform()),
                                again(before, comment),
                                key,
                                caller.agent().id(),
                                text,
                                clock.instant()));
    }

    /** The line that an address names. */
    Line comment(Conversation conversation, String entry) {
        return OpaqueId.read(entry)
                .flatMap(entryId -> conversations.line(conversation, entryId))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** The comment that a private answer is about. */
    Line commentOf(Conversation conversation, Reply words) {
        return conversations
                .said(conversation, words.answers())
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** As it is after the state on which is decided was read: never older than that state. */
    private Line again(Conversation before, Line comment) {
        return conversations
                .line(before, comment.entry().id())
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
