package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.EntryBody.Revealed;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.conversation.Reveals;
import org.socialcare.domain.privacy.Masked;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows the words of a customer in full to somebody who may see the conversation: an agent of its
 * team, or whoever sees the whole brand. That somebody looked is written down first.
 */
final class RevealApi {
    private final Conversations conversations;
    private final Acts acts;
    private final InstantSource clock;

    RevealApi(Conversations conversations, Acts acts, InstantSource clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.clock = clock;
    }

    Answer reveal(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var entry = Texts.required(request.json(), "entry");
        var conversation = conversations.open(caller, id);
        var entryId = OpaqueId.read(entry).orElseThrow(() -> new Refusal(Problem.notFound()));
        var act =
                new Acts.Act(
                        "reveal#" + key,
                        done ->
                                done.body() instanceof Revealed was
                                        && was.entry().equals(entryId)
                                        && was.agent().equals(caller.agent().id()),
                        before ->
                                Reveals.reveal(
                                        before,
                                        line(before, entryId),
                                        key,
                                        caller.agent().id(),
                                        clock.instant()));
        var written = acts.carryOut(request.seenVersion(), conversation, act);
        return Answer.with(
                201,
                Json.object()
                        .put("text", line(conversation, entryId).text())
                        .put("entry", LineView.of(written, caller.brand()))
                        .put("version", written.context().version())
                        .build());
    }

    /**
     * A stretch of the conversation to take away: masked, for whoever may see it; in full for
     * supervisors, once the timeline says so. The stretches of one key are one taking away.
     */
    Answer export(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        boolean full = request.json().flag("full");
        var conversation = conversations.open(caller, id);
        if (full) caller.mustSupervise();
        var stretch = conversations.stretch(conversation, ConversationApi.before(request));
        if (full) takeAway(conversation, key, caller);
        var now = clock.instant();
        return Answer.ok(
                Json.object()
                        .put("head", Transcript.HEAD)
                        .put("text", Transcript.of(stretch.entries(), full, caller.brand(), now))
                        .put("cursor", Shapes.text(stretch.older().map(OpaqueId::write)))
                        .build());
    }

    private void takeAway(Conversation conversation, String key, Caller caller) {
        var agent = caller.agent().id();
        var act =
                new Acts.Act(
                        "export#" + key,
                        done ->
                                done.body() instanceof Revealed was
                                        && was.isWhole()
                                        && was.agent().equals(agent),
                        before ->
                                new Decision.Changed(
                                        Reveals.export(before, key, agent, clock.instant())));
        acts.carryOut(Optional.empty(), conversation, act);
    }

    private Line line(Conversation conversation, String entry) {
        return conversations
                .line(conversation, entry)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** What was looked at, and what was masked there. */
    static Json revealed(Revealed revealed) {
        if (revealed.isWhole()) return Json.object().put("whole", true).build();
        return Json.object()
                .put("entry", OpaqueId.write(revealed.entry()))
                .put(
                        "kinds",
                        Json.texts(revealed.kinds().stream().sorted().map(Shapes::word).toList()))
                .build();
    }

    /** Where in the words something is masked. */
    static List<Json> masked(Masked words) {
        var parts = new ArrayList<Json>();
        for (var part : words.parts()) {
            parts.add(
                    Json.object()
                            .put("kind", Shapes.word(part.kind()))
                            .put("start", part.start())
                            .put("end", part.end())
                            .build());
        }
        return parts;
    }
}
