package org.socialcare.platforms.protocol;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Ids of events, the same for every delivery of one event: a platform's own where there is one,
 * else a composite, else a digest of the event itself.
 */
public final class EventId {
    private static final int LONGEST = 500;
    private static final int DIGITS = 32;

    private EventId() {}

    /** The parts joined by {@code |}; a digest instead of what would be too long for an id. */
    public static String of(String... parts) {
        String id = String.join("|", parts);
        return id.length() <= LONGEST ? id : "sha256:" + Digests.sha256(Digests.bytes(id));
    }

    /** A digest of a JSON value that does not depend on the order of members: 32 hex digits. */
    public static String digest(Json event) {
        return digest(JsonWriter.write(sorted(event)));
    }

    /** A digest of a text: 32 hex digits. */
    public static String digest(String text) {
        return Digests.sha256(Digests.bytes(text)).substring(0, DIGITS);
    }

    private static Json sorted(Json json) {
        return switch (json) {
            case Json.Obj(var members) -> {
                TreeMap<String, Json> byName = new TreeMap<>();
                members.forEach((name, value) -> byName.put(name, sorted(value)));
                yield new Json.Obj(byName);
            }
            case Json.Arr(var items) -> {
                List<Json> sorted = new ArrayList<>();
                items.forEach(item -> sorted.add(sorted(item)));
                yield new Json.Arr(sorted);
            }
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _ -> json;
        };
    }
}
