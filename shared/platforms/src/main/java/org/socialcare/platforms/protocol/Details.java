package org.socialcare.platforms.protocol;

import org.socialcare.wire.json.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a platform said beside the words, flattened to {@code outer.inner → text} and bounded. */
public final class Details {
    private static final int MOST = 64;
    private static final int LONGEST = 1000;

    private final Map<String, String> found = new LinkedHashMap<>();

    private Details() {}

    public static Map<String, String> of(Json json) {
        Details details = new Details();
        details.add("", json);
        return details.found;
    }

    private void add(String name, Json json) {
        switch (json) {
            case Json.Obj(var members) ->
                    members.forEach((inner, value) -> add(join(name, inner), value));
            case Json.Arr(var items) -> addAll(name, items);
            case Json.Text(var value) -> put(name, value);
            case Json.Num(var literal) -> put(name, literal);
            case Json.Bool(var value) -> put(name, Boolean.toString(value));
            case Json.Null _ -> {}
        }
    }

    private void addAll(String name, List<Json> items) {
        for (int i = 0; i < items.size() && found.size() < MOST; i++) {
            add(join(name, Integer.toString(i)), items.get(i));
        }
    }

    private void put(String name, String value) {
        if (found.size() < MOST && name.length() <= LONGEST) {
            found.put(name.isEmpty() ? "value" : name, cut(value));
        }
    }

    private static String cut(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end);
    }

    private static String join(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + "." + inner;
    }
}
