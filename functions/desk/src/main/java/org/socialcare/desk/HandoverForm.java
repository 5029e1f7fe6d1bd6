package org.socialcare.desk;

import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.handover.Selection;
import org.socialcare.wire.json.Json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads what is asked of a handover; whatever is wrong is told with its place. */
final class HandoverForm {
    private static final int LONGEST_REF = 300;
    private static final int MOST_REFS = 500;
    private static final int LONGEST_AHEAD = 366;
    private static final int USUAL_PER_DAY = 20;
    private static final int MOST_PER_DAY = 200;

    private final Json.Obj body;

    HandoverForm(Json.Obj body) {
        this.body = body;
    }

    /** Today or within a year: a day that is over cannot be meant. */
    LocalDate lastDay(LocalDate today) {
        try {
            var day = LocalDate.parse(body.textOrEmpty("lastDay"));
            if (!day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_AHEAD))) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // Told below, with what is expected.
        }
        throw new Refusal(
                Problem.invalid("/lastDay", "must be a day such as " + today + ", within a year"));
    }

    int introductionsPerDay() {
        if (body.get("introductionsPerDay").isEmpty()) {
            return USUAL_PER_DAY;
        }
        long number = body.number("introductionsPerDay").orElse(-1);
        if (number < 0 || number > MOST_PER_DAY) {
            throw new Refusal(
                    Problem.invalid(
                            "/introductionsPerDay",
                            "must be a whole number from 0 to " + MOST_PER_DAY));
        }
        return (int) number;
    }

    ItemKind kind() {
        try {
            return new ItemKind(body.textOrEmpty("kind"));
        } catch (IllegalArgumentException notOne) {
            throw new Refusal(Problem.invalid("/kind", "must be a kind of items"));
        }
    }

    /** All items of a kind, or those that are named. */
    Selection selection() {
        return new Selection(kind(), body.get("refs").isEmpty() ? Set.of() : refs());
    }

    Set<String> refs() {
        var refs = new LinkedHashSet<String>();
        var items = body.arr("refs");
        if (items.isEmpty() || items.size() > MOST_REFS) {
            throw new Refusal(
                    Problem.invalid("/refs", "must be a list of 1 to " + MOST_REFS + " items"));
        }
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Json.Text(var ref)) || !isRef(ref)) {
                throw new Refusal(Problem.invalid("/refs/" + i, "must be the ref of an item"));
            }
            refs.add(ref);
        }
        return refs;
    }

    String ref() {
        var ref = body.textOrEmpty("ref");
        if (!isRef(ref)) {
            throw new Refusal(Problem.invalid("/ref", "must be the ref of an item"));
        }
        return ref;
    }

    private static boolean isRef(String ref) {
        return !ref.isEmpty() && ref.length() <= LONGEST_REF;
    }

    String successor() {
        return Texts.required(body, "successor");
    }

    /** May be empty. */
    String note() {
        return body.textOrEmpty("note").strip();
    }

    String words() {
        return Texts.required(body, "words").strip();
    }

    String reason() {
        return Texts.required(body, "reason").strip();
    }
}
