package org.socialcare.wire.facts;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Several facts as one event. The bus is paid by the event of up to 64 kilobytes, and half of all
 * messages only add to a question that is open already: no rule asks for those, so they come
 * together.
 */
public final class FactsTogether {
    /** What the event is called on the bus. */
    public static final String NAME = "MessagesReceived";

    /** Bytes that leave room for the envelope in what the bus counts as one event. */
    public static final int LARGEST = 60_000;

    private static final String EACH = "MessageReceived";
    private static final int VERSION = 1;

    private FactsTogether() {}

    /** Whether a fact is a message that begins, ends and moves nothing, and no clock is near. */
    public static boolean isPlain(Fact fact) {
        return fact.type().equals(EACH)
                && fact.measured().isEmpty()
                && !fact.detail().flag("dueSoon");
    }

    /** What a fact adds to the bytes of an event. */
    public static int size(Fact fact) {
        return fact.text().getBytes(StandardCharsets.UTF_8).length;
    }

    /** The event that holds these plain messages; the only one of them is its own event. */
    public static Fact of(List<Fact> plain) {
        Fact first = plain.getFirst();
        if (plain.size() == 1) return first;
        String id = first.id() + "+" + (plain.size() - 1);
        List<Json> details = plain.stream().<Json>map(Fact::detail).toList();
        return new Fact(
                NAME,
                id,
                Json.object().put("v", VERSION).put("id", id).put("facts", details).build());
    }

    /**
     * The facts an event of the bus holds, in their order: one, or several that came together.
     *
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not an event of ours
     */
    public static List<Fact> inEvent(String event) {
        Fact fact = FactJson.fromBus(JsonReader.read(event));
        if (!fact.type().equals(NAME)) return List.of(fact);
        return fact.members().objects("facts").stream()
                .map(detail -> new Fact(EACH, detail.text("id"), detail.json()))
                .toList();
    }
}
