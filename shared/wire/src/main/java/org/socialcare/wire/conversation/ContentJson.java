package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened on a platform, as JSON; {@code is} says which. */
final class ContentJson {
    private ContentJson() {}

    static Json.Obj write(Content content) {
        JsonObject json = Json.object();
        switch (content) {
            case Content.Said said -> writeSaid(json, said);
            case Content.Edited(var target, var text) ->
                    json.put("is", "edited").put("target", target).put("text", text);
            case Content.TakenBack(var target) ->
                    json.put("is", "taken-back").put("target", target);
            case Content.Receipt receipt -> writeReceipt(json, receipt);
            case Content.Reacted(var target, var reaction, var given) ->
                    json.put("is", "reacted")
                            .put("target", target)
                            .put("reaction", reaction)
                            .put("given", given);
            case Content.Happened(var details) ->
                    json.put("is", "happened").put("details", texts(details));
        }
        return json.build();
    }

    static Content read(Members json) {
        return switch (json.text("is")) {
            case "said" -> readSaid(json);
            case "edited" -> new Content.Edited(json.text("target"), json.text("text"));
            case "taken-back" -> new Content.TakenBack(json.text("target"));
            case "receipt" ->
                    new Content.Receipt(
                            json.constant("progress", Content.Receipt.Progress.values()),
                            json.texts("targets"),
                            json.maybeInstant("upTo"),
                            json.textOrEmpty("reason"));
            case "reacted" ->
                    new Content.Reacted(
                            json.text("target"), json.text("reaction"), json.flag("given"));
            case "happened" -> new Content.Happened(json.textsByName("details"));
            default -> throw new ShapeProblem("content is of an unknown kind");
        };
    }

    private static void writeSaid(JsonObject json, Content.Said said) {
        json.put("is", "said").put("text", said.text());
        if (!said.attachments().isEmpty()) {
            json.put("attachments", said.attachments().stream().map(ContentJson::write).toList());
        }
        json.putUnlessEmpty("replyTo", said.replyTo()).putUnlessEmpty("payload", said.payload());
    }

    private static Content readSaid(Members json) {
        List<Attachment> attachments = new ArrayList<>();
        for (Members attachment : json.objectsOrNone("attachments")) {
            attachments.add(
                    new Attachment(
                            attachment.text("kind"),
                            attachment.text("reference"),
                            attachment.text("title")));
        }
        return new Content.Said(
                json.text("text"),
                attachments,
                json.textOrEmpty("replyTo"),
                json.textOrEmpty("payload"));
    }

    private static Json.Obj write(Attachment attachment) {
        return Json.object()
                .put("kind", attachment.kind())
                .put("reference", attachment.reference())
                .put("title", attachment.title())
                .build();
    }

    private static void writeReceipt(JsonObject json, Content.Receipt receipt) {
        json.put("is", "receipt")
                .put("progress", receipt.progress().name())
                .put("targets", Json.texts(receipt.targets()))
                .put("upTo", receipt.upTo().map(Instant::toString))
                .putUnlessEmpty("reason", receipt.reason());
    }

    private static Json.Obj texts(Map<String, String> values) {
        JsonObject json = Json.object();
        new TreeMap<>(values).forEach(json::put);
        return json.build();
    }
}
