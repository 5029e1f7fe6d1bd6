package org.socialcare.wire.conversation;

import org.socialcare.domain.conversation.Hands;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.Set;

/** Through whose hands a ticket went, as JSON; left out where nobody ever had it. */
final class HandsJson {
    private HandsJson() {}

    static void put(JsonObject care, Hands hands) {
        if (hands.equals(Hands.NONE)) return;
        JsonObject json = Json.object();
        hands.since().ifPresent(at -> json.put("since", at.toString()));
        hands.previous().ifPresent(agent -> json.put("previous", agent));
        if (!hands.sat().isEmpty()) json.put("sat", Names.sorted(hands.sat()));
        care.put("hands", json.build());
    }

    static Hands read(Members care) {
        return care.maybeObject("hands")
                .map(
                        json ->
                                new Hands(
                                        json.maybeInstant("since"),
                                        json.maybeText("previous"),
                                        Set.copyOf(json.textsOrNone("sat"))))
                .orElse(Hands.NONE);
    }
}
