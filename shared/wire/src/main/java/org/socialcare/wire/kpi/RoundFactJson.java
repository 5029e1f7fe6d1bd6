package org.socialcare.wire.kpi;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.kpi.RoundFact;
import org.socialcare.wire.conversation.MeasuredJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.util.List;
import java.util.Optional;

/**
 * What an entry says about a conversation's rounds, as it is stored, without what its place tells.
 */
public final class RoundFactJson {
    private RoundFactJson() {}

    public static String write(RoundFact fact) {
        JsonObject json =
                Json.object().put("at", fact.at().toString()).put("ticket", fact.ticket());
        if (fact.asked()) json.put("asked", true);
        if (!fact.rounds().isEmpty()) {
            MeasuredJson.put(json, Optional.of(new Measured(fact.rounds(), Optional.empty())));
        }
        return JsonWriter.write(
                json.put("automatic", fact.automatic()).put("failed", fact.failed()).build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static RoundFact read(
            ChannelId channel, ConversationId conversation, long version, String document) {
        Members json = Members.of(JsonReader.read(document), "round fact");
        return new RoundFact(
                channel,
                conversation,
                json.integer("ticket"),
                version,
                json.instant("at"),
                json.json().get("asked").isPresent(),
                MeasuredJson.read(json).map(Measured::rounds).orElse(List.of()),
                json.maybeText("automatic"),
                json.maybeText("failed"));
    }
}
