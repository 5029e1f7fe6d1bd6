package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody.Revealed;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.conversation.Reveals;
import org.socialcare.domain.privacy.Masked;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

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

    private Line line(Conversation conversation, String entry) {
        return conversations
                .line(conversation, entry)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** What was looked at, and what was masked there. */
    static Json revealed(Revealed revealed) {
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
