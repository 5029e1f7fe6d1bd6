package org.socialcare.wire.shape;

import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The members of a document of ours, by name. Whatever is missing or of another type is a {@link
 * ShapeProblem} that names its place.
 */
public final class Members {
    private final Json.Obj object;
    private final String where;

    private Members(Json.Obj object, String where) {
        this.object = object;
        this.where = where;
    }

    /**
     * @param where what the document is, for errors
     */
    public static Members of(Json json, String where) {
        if (json instanceof Json.Obj object) {
            return new Members(object, where);
        }
        throw new ShapeProblem(where + " is not an object");
    }

    /** Refuses a document written by a later version of this code. */
    public Members atVersion(int newest) {
        int version = integer("v");
        if (version < 1 || version > newest) {
            throw new ShapeProblem(
                    where + " has version " + version + "; known are 1 to " + newest);
        }
        return this;
    }

    public Json.Obj json() {
        return object;
    }

    public String text(String name) {
        return maybeText(name).orElseThrow(() -> missing(name, "a text"));
    }

    public Optional<String> maybeText(String name) {
        return object.get(name)
                .map(
                        value -> {
                            if (value instanceof Json.Text(var text)) return text;
                            throw missing(name, "a text");
                        });
    }

    /** The text, or an empty one where the member was left out because it was empty. */
    public String textOrEmpty(String name) {
        return maybeText(name).orElse("");
    }

    public long number(String name) {
        if (object.get(name).orElse(Json.Null.VALUE) instanceof Json.Num number) {
            return number.asNumber().orElseThrow(() -> missing(name, "a whole number"));
        }
        throw missing(name, "a whole number");
    }

    public int integer(String name) {
        long value = number(name);
        if (value != (int) value) {
            throw missing(name, "a number of at most 31 bits");
        }
        return (int) value;
    }

    public double decimal(String name) {
        return object.decimal(name).orElseThrow(() -> missing(name, "a number"));
    }

    /** The number, or zero where the member was left out. */
    public double decimalOrZero(String name) {
        return object.get(name).isPresent() ? decimal(name) : 0;
    }

    /** True only where the member says so; left out means false. */
    public boolean flag(String name) {
        return object.flag(name);
    }

    public Instant instant(String name) {
        return maybeInstant(name).orElseThrow(() -> missing(name, "an instant"));
    }

    public Optional<Instant> maybeInstant(String name) {
        return maybeText(name).map(text -> parsed(name, "an instant", text, Instant::parse));
    }

    public Duration duration(String name) {
        return maybeDuration(name).orElseThrow(() -> missing(name, "a duration"));
    }

    public Optional<Duration> maybeDuration(String name) {
        return maybeText(name).map(text -> parsed(name, "a duration", text, Duration::parse));
    }

    /**
     * @param constants all values of the enum
     */
    public <E extends Enum<E>> E constant(String name, E[] constants) {
        return constant(name, text(name), constants);
    }

    public <E extends Enum<E>> List<E> constants(String name, E[] constants) {
        List<E> found = new ArrayList<>();
        for (String text : texts(name)) {
            found.add(constant(name, text, constants));
        }
        return found;
    }

    /** The constant, or nothing where the member was left out. */
    public <E extends Enum<E>> Optional<E> maybeConstant(String name, E[] constants) {
        return maybeText(name).map(text -> constant(name, text, constants));
    }

    /** The constants of an array; none where the member was left out because it was empty. */
    public <E extends Enum<E>> List<E> constantsOrNone(String name, E[] constants) {
        return object.get(name).isPresent() ? constants(name, constants) : List.of();
    }

    public Members object(String name) {
        return maybeObject(name).orElseThrow(() -> missing(name, "an object"));
    }

    public Optional<Members> maybeObject(String name) {
        return object.get(name).map(value -> of(value, path(name)));
    }

    /** The objects of an array. */
    public List<Members> objects(String name) {
        List<Members> found = new ArrayList<>();
        for (Json item : items(name)) {
            found.add(of(item, path(name) + "[" + found.size() + "]"));
        }
        return found;
    }

    /** The objects of an array; none where the member was left out because it was empty. */
    public List<Members> objectsOrNone(String name) {
        return object.get(name).isPresent() ? objects(name) : List.of();
    }

    /** The texts of an array. */
    public List<String> texts(String name) {
        List<String> found = new ArrayList<>();
        for (Json item : items(name)) {
            if (!(item instanceof Json.Text(var text))) {
                throw missing(name, "an array of texts");
            }
            found.add(text);
        }
        return found;
    }

    /** The texts of an array; none where the member was left out because it was empty. */
    public List<String> textsOrNone(String name) {
        return object.get(name).isPresent() ? texts(name) : List.of();
    }

    /** An object whose members are all texts. */
    public Map<String, String> textsByName(String name) {
        Map<String, String> found = new LinkedHashMap<>();
        Members texts = object(name);
        for (String key : texts.object.members().keySet()) {
            found.put(key, texts.text(key));
        }
        return found;
    }

    /** Reads a text through a parser of the domain. */
    public <T> T parsed(String name, String what, Function<String, T> parser) {
        return parsed(name, what, text(name), parser);
    }

    /** Reads all texts of an array through a parser of the domain. */
    public <T> Set<T> allParsed(String name, String what, Function<String, T> parser) {
        Set<T> found = new LinkedHashSet<>();
        for (String text : texts(name)) {
            found.add(parsed(name, what, text, parser));
        }
        return found;
    }

    /** Reads a member's own name through a parser. */
    public <T> T nameParsed(String name, String what, Function<String, T> parser) {
        return parsed(name, what, name, parser);
    }

    private <T> T parsed(String name, String what, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw missing(name, what);
        }
    }

    private <E extends Enum<E>> E constant(String name, String text, E[] constants) {
        for (E constant : constants) {
            if (constant.name().equals(text)) return constant;
        }
        throw missing(name, "a known word");
    }

    private List<Json> items(String name) {
        if (object.get(name).orElse(Json.Null.VALUE) instanceof Json.Arr(var items)) {
            return items;
        }
        throw missing(name, "an array");
    }

    /** What is wrong with this object as a whole, with its place. */
    public ShapeProblem problem(String what) {
        return new ShapeProblem(where + " " + what);
    }

    private ShapeProblem missing(String name, String what) {
        return new ShapeProblem(path(name) + " is not " + what);
    }

    private String path(String name) {
        return where + "." + name;
    }
}
