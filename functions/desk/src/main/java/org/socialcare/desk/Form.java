package org.socialcare.desk;

import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads a body member by member and notes every place that is wrong; {@link #orRefuse} then tells
 * all of them at once. A member that is wrong is read as something harmless.
 */
final class Form {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ITEMS = 200;
    private static final Duration LONGEST_TIME = Duration.ofDays(366);

    private final Json.Obj body;
    private final String place;
    private final List<Problem.Fault> problems = new ArrayList<>();

    Form(Json.Obj body) {
        this(body, "");
    }

    /**
     * A part of a body.
     *
     * @param place where it stands, as a JSON pointer
     */
    Form(Json.Obj body, String place) {
        this.body = body;
        this.place = place;
    }

    void problem(String pointer, String detail) {
        problems.add(new Problem.Fault(place + pointer, detail));
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** Whether nothing was found wrong so far. */
    boolean isSound() {
        return problems.isEmpty();
    }

    void orRefuse() {
        if (!problems.isEmpty()) {
            throw new Refusal(Problem.invalid(problems));
        }
    }

    Optional<Json> member(String name) {
        return body.get(name);
    }

    /** A name for people. */
    String name() {
        var name = text("name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problem("/name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    /** The id of something that is known. */
    String known(String name, Set<String> ids) {
        var id = text(name);
        if (!ids.contains(id)) {
            problem("/" + name, "is not known");
        }
        return id;
    }

    /** The id of something that is known, or an empty text. */
    String knownOrEmpty(String name, Set<String> ids) {
        return member(name).isEmpty() || text(name).isEmpty() ? "" : known(name, ids);
    }

    boolean flag(String name) {
        if (member(name).orElse(Json.Null.VALUE) instanceof Json.Bool(var value)) {
            return value;
        }
        problem("/" + name, "must be true or false");
        return false;
    }

    int number(String name, int least, int most) {
        if (member(name).orElse(Json.Null.VALUE) instanceof Json.Num number) {
            var value = number.asNumber();
            if (value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= most) {
                return (int) value.getAsLong();
            }
        }
        problem("/" + name, "must be a whole number from " + least + " to " + most);
        return least;
    }

    Duration duration(String name) {
        try {
            var duration = Duration.parse(text(name));
            if (duration.isPositive() && duration.compareTo(LONGEST_TIME) <= 0) {
                return duration;
            }
        } catch (DateTimeException unreadable) {
            // Told below, with what is expected.
        }
        problem("/" + name, "must be a time such as PT15M, of at most 366 days");
        return Duration.ofDays(1);
    }

    /** A set of ids that are known. */
    Set<String> allKnown(String name, Set<String> ids) {
        return all(name, ids::contains, Function.identity());
    }

    /** A set of words, each turned into what it means. */
    <T> Set<T> all(String name, Predicate<String> isKnown, Function<String, T> meaning) {
        if (!(member(name).orElse(Json.Null.VALUE) instanceof Json.Arr(var items))
                || items.size() > MOST_ITEMS) {
            problem("/" + name, "must be a list of at most " + MOST_ITEMS);
            return Set.of();
        }
        var all = new LinkedHashSet<T>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Json.Text(var word) && isKnown.test(word)) {
                all.add(meaning.apply(word));
            } else {
                problem("/" + name + "/" + i, "is not known");
            }
        }
        return all;
    }

    private String text(String name) {
        return member(name).orElse(Json.Null.VALUE) instanceof Json.Text(var text) ? text : "";
    }
}
