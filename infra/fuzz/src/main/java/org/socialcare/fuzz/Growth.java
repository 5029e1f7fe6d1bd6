package org.socialcare.fuzz;

import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grows a tree differently in one place, with pieces of other trees where that is wanted. */
final class Growth {
    private static final List<Json> ODD =
            List.of(
                    Json.Null.VALUE,
                    Json.of(true),
                    Json.of(0),
                    Json.of(-1),
                    Json.of(Long.MAX_VALUE),
                    Json.of(4_102_444_799L),
                    new Json.Num("1e999"),
                    new Json.Num("0.5"),
                    new Json.Num("99999999999999999999"),
                    Json.of(""),
                    Json.of("|"),
                    Json.of("x".repeat(1_001)),
                    Json.of("爱".repeat(700)),
                    Json.of("2026-02-30T25:61:00Z"),
                    Json.object().build(),
                    new Json.Arr(List.of()),
                    new Json.Arr(List.of(Json.of(1), Json.Null.VALUE)));

    private final Choices choices;
    private final List<Json> pieces;

    Growth(Choices choices, List<Json> pieces) {
        this.choices = choices;
        this.pieces = pieces;
    }

    Json grown(Json tree) {
        return switch (tree) {
            case Json.Obj(var members) when !members.isEmpty() && goesOn() -> inside(members);
            case Json.Arr(var items) when !items.isEmpty() && goesOn() -> among(items);
            case Json.Obj _, Json.Arr _, Json.Text _, Json.Num _, Json.Bool _, Json.Null _ ->
                    other(tree);
        };
    }

    private boolean goesOn() {
        return choices.below(8) != 7;
    }

    private Json inside(Map<String, Json> members) {
        Map<String, Json> changed = new LinkedHashMap<>(members);
        String name = choices.of(List.copyOf(members.keySet()));
        switch (choices.below(8)) {
            case 0 -> changed.remove(name);
            case 1 -> changed.put(choices.of(List.copyOf(members.keySet())), piece());
            case 2 -> {
                if (piece() instanceof Json.Obj(var others)) changed.putAll(others);
            }
            default -> changed.put(name, grown(members.getOrDefault(name, Json.Null.VALUE)));
        }
        return new Json.Obj(changed);
    }

    private Json among(List<Json> items) {
        List<Json> changed = new ArrayList<>(items);
        int place = choices.below(items.size());
        switch (choices.below(6)) {
            case 0 -> changed.remove(place);
            case 1 -> changed.add(place, piece());
            case 2 -> changed.add(items.get(place));
            default -> changed.set(place, grown(items.get(place)));
        }
        return new Json.Arr(changed);
    }

    private Json other(Json leaf) {
        return switch (choices.below(6)) {
            case 0 -> Json.of(choices.text());
            case 1 -> piece();
            case 2 -> new Json.Arr(List.of(leaf, leaf));
            case 3 -> leaf.asText().<Json>map(Json::of).orElse(Json.Null.VALUE);
            default -> choices.of(ODD);
        };
    }

    private Json piece() {
        return choices.of(pieces);
    }

    /** Every piece of a tree, the whole first. */
    static List<Json> pieces(Json tree) {
        List<Json> pieces = new ArrayList<>();
        collect(tree, pieces);
        return pieces;
    }

    private static void collect(Json tree, List<Json> pieces) {
        pieces.add(tree);
        switch (tree) {
            case Json.Obj(var members) -> members.values().forEach(one -> collect(one, pieces));
            case Json.Arr(var items) -> items.forEach(one -> collect(one, pieces));
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _ -> {}
        }
    }
}
