package org.socialcare.wire.conversation;

import org.socialcare.domain.acting.Aside;
import org.socialcare.domain.acting.Emergency;
import org.socialcare.domain.conversation.Care;
import org.socialcare.domain.conversation.ThirdPartyWait;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.Set;

/** What is going on around a ticket, as JSON; nothing at all with nearly every ticket. */
final class CareJson {
    private CareJson() {}

    static void put(JsonObject ticket, Care care) {
        if (care.equals(Care.NONE)) return;
        JsonObject json = Json.object();
        care.approval().ifPresent(wanted -> json.put("approval", wanted));
        care.proposal()
                .ifPresent(
                        waiting ->
                                json.put(
                                        "proposal",
                                        Json.object()
                                                .put("entry", waiting.entry())
                                                .put("author", waiting.author())
                                                .put("at", waiting.at().toString())
                                                .build()));
        if (care.aside() != Aside.NEVER) json.put("aside", care.aside().name());
        care.burst()
                .ifPresent(
                        burst ->
                                json.put(
                                        "burst",
                                        Json.object()
                                                .put("since", burst.since().toString())
                                                .put("count", burst.count())
                                                .build()));
        if (!care.kinds().isEmpty()) json.put("kinds", Names.of(care.kinds()));
        HandsJson.put(json, care.hands());
        if (!care.done().isEmpty()) json.put("done", Json.texts(care.done()));
        json.putUnlessEmpty("tier", care.tier());
        if (!care.waits().isEmpty()) {
            json.put("waits", care.waits().stream().<Json>map(CareJson::write).toList());
        }
        if (!care.promises().isEmpty()) {
            json.put("promises", care.promises().stream().map(PromiseJson::write).toList());
        }
        if (!care.stepsUp().isEmpty()) {
            json.put("stepsUp", care.stepsUp().stream().map(EscalationJson::write).toList());
        }
        ticket.put("care", json.build());
    }

    static Care read(Members ticket) {
        return ticket.maybeObject("care").map(CareJson::readCare).orElse(Care.NONE);
    }

    private static Care readCare(Members json) {
        return new Care(
                json.json().get("approval").map(_ -> json.flag("approval")),
                json.maybeObject("proposal")
                        .map(
                                it ->
                                        new Care.Proposal(
                                                it.text("entry"),
                                                it.text("author"),
                                                it.instant("at"))),
                json.json().get("aside").isPresent()
                        ? json.constant("aside", Aside.values())
                        : Aside.NEVER,
                json.maybeObject("burst")
                        .map(it -> new Care.Burst(it.instant("since"), it.integer("count"))),
                json.json().get("kinds").isPresent()
                        ? Set.copyOf(json.constants("kinds", Emergency.values()))
                        : Set.of(),
                Set.copyOf(json.textsOrNone("done")),
                HandsJson.read(json),
                json.textOrEmpty("tier"),
                json.objectsOrNone("waits").stream().map(CareJson::readWait).toList(),
                json.objectsOrNone("promises").stream().map(PromiseJson::read).toList(),
                json.objectsOrNone("stepsUp").stream().map(EscalationJson::readStep).toList());
    }

    private static Json write(ThirdPartyWait wait) {
        return Json.object()
                .put("whom", wait.whom())
                .put("from", wait.from().toString())
                .put("until", wait.until().map(Instant::toString))
                .build();
    }

    private static ThirdPartyWait readWait(Members json) {
        return new ThirdPartyWait(
                json.text("whom"), json.instant("from"), json.maybeInstant("until"));
    }
}
