package org.socialcare.wire.facts;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks documents against the part of JSON Schema that the facts' schemas use. A word it does not
 * know is a failure, so that no schema promises more than is checked.
 */
final class SchemaCheck {
    private static final String FOLDER = "/schema/facts/";
    private static final Set<String> KNOWN =
            Set.of(
                    "$schema",
                    "$ref",
                    "title",
                    "description",
                    "type",
                    "format",
                    "required",
                    "properties",
                    "additionalProperties",
                    "items",
                    "enum",
                    "const",
                    "minimum",
                    "maximum",
                    "pattern");

    private final List<String> problems = new ArrayList<>();

    private SchemaCheck() {}

    /** What is wrong with the document; nothing when all is well. */
    static List<String> problems(String fact, Json document) {
        SchemaCheck check = new SchemaCheck();
        check.check(load(fact + ".v" + document.number("v").orElse(1) + ".json"), document, fact);
        return check.problems;
    }

    static Json load(String file) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) throw new IllegalStateException("no schema " + file);
            return JsonReader.read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void check(Json schema, Json value, String where) {
        for (String word : ((Json.Obj) schema).members().keySet()) {
            if (!KNOWN.contains(word)) problems.add(where + ": unknown word " + word);
        }
        schema.text("$ref").ifPresent(ref -> check(resolve(ref), value, where));
        schema.text("type")
                .filter(type -> !isOfType(type, value))
                .ifPresent(type -> problems.add(where + " is not of type " + type));
        checkValue(schema, value, where);
        if (value instanceof Json.Obj object) checkMembers(schema, object, where);
        if (value instanceof Json.Arr(var items)) {
            schema.get("items")
                    .ifPresent(item -> items.forEach(each -> check(item, each, where + "[]")));
        }
    }

    private void checkValue(Json schema, Json value, String where) {
        List<Json> allowed = schema.arr("enum");
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            problems.add(where + " is none of the words");
        }
        schema.get("const")
                .filter(constant -> !constant.equals(value))
                .ifPresent(_ -> problems.add(where + " is another constant"));
        schema.decimal("minimum")
                .ifPresent(least -> require(decimal(value) >= least, where + " is too small"));
        schema.decimal("maximum")
                .ifPresent(most -> require(decimal(value) <= most, where + " is too large"));
        schema.text("pattern")
                .ifPresent(
                        pattern ->
                                require(
                                        Pattern.matches(pattern, value.asText().orElse("")),
                                        where + " does not match"));
        schema.text("format").ifPresent(format -> checkFormat(format, value, where));
    }

    private void checkFormat(String format, Json value, String where) {
        try {
            if (format.equals("date-time")) Instant.parse(value.asText().orElse(""));
        } catch (RuntimeException unreadable) {
            problems.add(where + " is no " + format);
        }
    }

    private void checkMembers(Json schema, Json.Obj object, String where) {
        for (Json name : schema.arr("required")) {
            String required = name.asText().orElseThrow();
            require(object.get(required).isPresent(), where + "." + required + " is missing");
        }
        Json.Obj described = schema.obj("properties");
        boolean closed = schema.get("additionalProperties").isPresent();
        object.members()
                .forEach(
                        (name, member) -> {
                            Json property = described.members().get(name);
                            if (property != null) {
                                check(property, member, where + "." + name);
                            } else {
                                require(!closed, where + "." + name + " is not described");
                            }
                        });
    }

    private void require(boolean fine, String problem) {
        if (!fine) problems.add(problem);
    }

    private static Json resolve(String ref) {
        int hash = ref.indexOf("#/$defs/");
        if (hash < 0) return load(ref);
        Json common = load(ref.substring(0, hash));
        return common.obj("$defs").get(ref.substring(hash + "#/$defs/".length())).orElseThrow();
    }

    private static double decimal(Json value) {
        return value.asDecimal().orElse(Double.NaN);
    }

    private static boolean isOfType(String type, Json value) {
        return switch (value) {
            case Json.Obj _ -> type.equals("object");
            case Json.Arr _ -> type.equals("array");
            case Json.Text _ -> type.equals("string");
            case Json.Bool _ -> type.equals("boolean");
            case Json.Null _ -> type.equals("null");
            case Json.Num number ->
                    type.equals("number")
                            || (type.equals("integer") && number.asNumber().isPresent());
        };
    }
}
