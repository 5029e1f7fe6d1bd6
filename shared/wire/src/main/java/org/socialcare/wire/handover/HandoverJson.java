package org.socialcare.wire.handover;

import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A handover with its items as it is kept. */
public final class HandoverJson {
    private static final int VERSION = 1;

    private HandoverJson() {}

    public static String write(Handover handover) {
        JsonObject json =
                Json.object()
                        .put("v", VERSION)
                        .put("brand", handover.brand())
                        .put("leaver", handover.leaver())
                        .put("lastDay", handover.lastDay().toString())
                        .put("orderedBy", handover.orderedBy())
                        .put("orderedAt", handover.orderedAt().toString())
                        .put("status", handover.status().name())
                        .put("searched", handover.searched().map(LocalDate::toString))
                        .put("perDay", handover.perDay())
                        .put("items", handover.items().stream().map(HandoverJson::item).toList())
                        .put("version", handover.version());
        if (!handover.toldSince().equals(handover.orderedAt())) {
            json.put("toldSince", handover.toldSince().toString());
        }
        handover.end()
                .ifPresent(
                        end ->
                                json.put(
                                        "end",
                                        Json.object()
                                                .put("by", end.by())
                                                .put("at", end.at().toString())
                                                .putUnlessEmpty("reason", end.reason())
                                                .build()));
        return JsonWriter.write(json.build());
    }

    private static Json item(HandoverItem item) {
        JsonObject json =
                Json.object()
                        .put("kind", item.kind().word())
                        .put("ref", item.ref())
                        .putUnlessEmpty("about", item.about())
                        .put("successor", item.successor())
                        .put("state", item.state().name())
                        .putUnlessEmpty("note", item.note());
        if (!item.introduction().equals(Introduction.NONE)) {
            json.put(
                    "introduction",
                    Json.object()
                            .put("state", item.introduction().state().name())
                            .put("at", item.introduction().at().map(Instant::toString))
                            .build());
        }
        if (item.turn() > 0) json.put("turn", item.turn());
        return json.build();
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static Handover read(String document) {
        Members json = Members.of(JsonReader.read(document), "handover").atVersion(VERSION);
        List<HandoverItem> items =
                json.objects("items").stream().map(HandoverJson::readItem).toList();
        return new Handover(
                json.text("brand"),
                json.text("leaver"),
                json.parsed("lastDay", "a date", LocalDate::parse),
                json.text("orderedBy"),
                json.instant("orderedAt"),
                json.constant("status", Handover.Status.values()),
                json.maybeText("searched").isPresent()
                        ? Optional.of(json.parsed("searched", "a date", LocalDate::parse))
                        : Optional.empty(),
                json.integer("perDay"),
                json.maybeText("toldSince").isPresent()
                        ? json.instant("toldSince")
                        : json.instant("orderedAt"),
                items,
                json.maybeObject("end")
                        .map(
                                end ->
                                        new Handover.End(
                                                end.text("by"),
                                                end.instant("at"),
                                                end.textOrEmpty("reason"))),
                json.number("version"));
    }

    private static HandoverItem readItem(Members json) {
        return new HandoverItem(
                json.parsed("kind", "a kind of item", ItemKind::new),
                json.text("ref"),
                json.textOrEmpty("about"),
                json.maybeText("successor"),
                json.constant("state", HandoverItem.State.values()),
                json.textOrEmpty("note"),
                json.maybeObject("introduction")
                        .map(
                                said ->
                                        new Introduction(
                                                said.constant("state", Introduction.State.values()),
                                                said.maybeInstant("at")))
                        .orElse(Introduction.NONE),
                json.json().get("turn").isPresent() ? json.integer("turn") : 0);
    }
}
