package org.socialcare.wire.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A JSON value. The accessors are lenient: asking for what is not there, or is something else,
 * gives an empty answer, so that one odd member never costs the rest of a document.
 */
public sealed interface Json {
    /** Members in the order in which they were read or put. */
    record Obj(Map<String, Json> members) implements Json {
        static final Obj EMPTY = new Obj(Map.of());

        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** A list of values. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(String value) implements Json {}

    /**
     * A number, kept as it was written: identifiers of 17 and more digits stay exact.
     *
     * @param literal digits, sign, point and exponent as JSON allows them
     */
    record Num(String literal) implements Json {
        public Num {
            if (!Numbers.isJson(literal)) {
                throw new IllegalArgumentException("not a JSON number");
            }
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** The value {@code null}, present but saying nothing. */
    record Null() implements Json {
        public static final Null VALUE = new Null();
    }

    /** Starts an object. */
    static JsonObject object() {
        return new JsonObject();
    }

    static Json of(String value) {
        return new Text(value);
    }

    static Json of(long value) {
        return new Num(Long.toString(value));
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    /** An array of strings. */
    static Json texts(Iterable<String> values) {
        List<Json> items = new ArrayList<>();
        for (String value : values) {
            items.add(new Text(value));
        }
        return new Arr(items);
    }

    /** The member of that name; empty when this is no object or has none, or has it as null. */
    default Optional<Json> get(String name) {
        return this instanceof Obj(var members)
                ? Optional.ofNullable(members.get(name)).filter(member -> !(member instanceof Null))
                : Optional.empty();
    }

    /** The member's text. A number counts as its literal: platforms send ids either way. */
    default Optional<String> text(String name) {
        return get(name).flatMap(Json::asText);
    }

    /** The member's text, or an empty string. */
    default String textOrEmpty(String name) {
        return text(name).orElse("");
    }

    /** The member as an object; an empty object where it is none. */
    default Obj obj(String name) {
        return get(name).orElse(Obj.EMPTY) instanceof Obj object ? object : Obj.EMPTY;
    }

    /** The member's items; no items where it is not an array. */
    default List<Json> arr(String name) {
        return get(name).orElse(Null.VALUE) instanceof Arr(var items) ? items : List.of();
    }

    /** The member as a whole number, also when it is written as text. */
    default OptionalLong number(String name) {
        return get(name).map(Json::asNumber).orElseGet(OptionalLong::empty);
    }

    /** The member as a finite number with a fraction, also when it is written as text. */
    default OptionalDouble decimal(String name) {
        return get(name).map(Json::asDecimal).orElseGet(OptionalDouble::empty);
    }

    /** Whether the member is exactly {@code true}. */
    default boolean flag(String name) {
        return get(name).orElse(Null.VALUE) instanceof Bool(var value) && value;
    }

    /** The text of a string, or a number's literal. */
    default Optional<String> asText() {
        return switch (this) {
            case Text(var value) -> Optional.of(value);
            case Num(var literal) -> Optional.of(literal);
            case Obj _, Arr _, Bool _, Null _ -> Optional.empty();
        };
    }

    /** A whole number that fits a long; empty for fractions, exponents and anything larger. */
    default OptionalLong asNumber() {
        return asText().map(Numbers::whole).orElseGet(OptionalLong::empty);
    }

    /** A finite number. */
    default OptionalDouble asDecimal() {
        return asText().map(Numbers::decimal).orElseGet(OptionalDouble::empty);
    }
}
