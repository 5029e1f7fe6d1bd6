package org.socialcare.wire.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an object together member by member. Not for use by several threads. */
public final class JsonObject {
    private final Map<String, Json> members = new LinkedHashMap<>();

    JsonObject() {}

    public JsonObject put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    public JsonObject put(String name, String value) {
        return put(name, Json.of(value));
    }

    public JsonObject put(String name, long value) {
        return put(name, Json.of(value));
    }

    public JsonObject put(String name, boolean value) {
        return put(name, Json.of(value));
    }

    /** Puts an array. */
    public JsonObject put(String name, List<? extends Json> items) {
        return put(name, new Json.Arr(List.copyOf(items)));
    }

    /** Puts the text, or leaves the member out where there is none. */
    public JsonObject put(String name, Optional<String> value) {
        value.ifPresent(text -> put(name, text));
        return this;
    }

    /** Puts the text, or leaves the member out where it is empty. */
    public JsonObject putUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : put(name, value);
    }

    public Json.Obj build() {
        return new Json.Obj(members);
    }
}
