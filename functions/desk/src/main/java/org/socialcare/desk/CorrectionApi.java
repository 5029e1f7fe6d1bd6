package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Correcting;
import org.socialcare.domain.conversation.EntryBody.Corrected;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.learning.LabelChange;
import org.socialcare.domain.learning.LabelPart;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** An agent says that a label of a customer's message is wrong, and which one is right. */
final class CorrectionApi {
    private final Conversations conversations;
    private final Acts acts;
    private final InstantSource clock;

    CorrectionApi(Conversations conversations, Acts acts, InstantSource clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.clock = clock;
    }

    Answer correct(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        var body = request.json();
        var entry =
                OpaqueId.read(Texts.required(body, "entry"))
                        .orElseThrow(() -> new Refusal(Problem.notFound()));
        var part = part(body);
        var label = label(part, Texts.required(body, "label"));
        boolean raised = part != LabelPart.FLAG || body.flag("raised");
        var conversation = conversations.open(caller, id);
        var act =
                new Acts.Act(
                        "correct#" + key,
                        done ->
                                done.body() instanceof Corrected was
                                        && was.entry().equals(entry)
                                        && says(was.change(), part, label, raised),
                        before ->
                                Correcting.correct(
                                        before,
                                        caller.brand(),
                                        line(before, entry),
                                        part,
                                        label,
                                        raised,
                                        key,
                                        caller.agent().id(),
                                        clock.instant()));
        return Acts.answer(201, caller, acts.carryOut(request.seenVersion(), conversation, act));
    }

    private Line line(Conversation conversation, String entry) {
        return conversations
                .line(conversation, entry)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static boolean says(LabelChange was, LabelPart part, String label, boolean raised) {
        return was.part() == part && (raised ? was.to() : was.from()).equals(label);
    }

    private static LabelPart part(Json.Obj body) {
        for (var part : LabelPart.values()) {
            if (Shapes.word(part).equals(body.textOrEmpty("part"))) return part;
        }
        throw new Refusal(Problem.invalid("/part", "must be topic, sentiment, flag or language"));
    }

    private static String label(LabelPart part, String word) {
        var label = part == LabelPart.LANGUAGE ? word : word.toUpperCase(Locale.ROOT);
        if (!LabelChange.isLabel(part, label)) {
            throw new Refusal(Problem.invalid("/label", "is no label of that part"));
        }
        return label;
    }

    static Json correction(Corrected corrected) {
        var change = corrected.change();
        return Json.object()
                .put("entry", OpaqueId.write(corrected.entry()))
                .put("part", Shapes.word(change.part()))
                .put("from", word(change.part(), change.from()))
                .put("to", word(change.part(), change.to()))
                .build();
    }

    private static Json word(LabelPart part, String label) {
        var word = part == LabelPart.LANGUAGE ? label : label.toLowerCase(Locale.ROOT);
        return Shapes.text(Optional.of(word).filter(text -> !text.isEmpty()));
    }
}
