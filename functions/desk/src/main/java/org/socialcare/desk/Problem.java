package org.socialcare.desk;

import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Why a call was not done, after RFC 9457. Clients decide by the code.
 *
 * @param alternatives what can still be done
 * @param currentVersion the version that is now in force, for a conflict of versions
 * @param errors places in the body, as JSON pointer and reason
 */
record Problem(
        int status,
        String code,
        String detail,
        List<String> alternatives,
        OptionalLong currentVersion,
        List<Fault> errors) {
    Problem {
        alternatives = List.copyOf(alternatives);
        errors = List.copyOf(errors);
    }

    /** A place in the body and what is wrong with it. */
    record Fault(String pointer, String detail) {}

    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), OptionalLong.empty(), List.of());
    }

    static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new Fault(pointer, detail)));
    }

    static Problem invalid(List<Fault> errors) {
        var first = errors.getFirst();
        return new Problem(
                400,
                "invalid",
                first.pointer() + " " + first.detail(),
                List.of(),
                OptionalLong.empty(),
                errors);
    }

    static Problem notFound() {
        return of(404, "not_found", "there is no such thing, or it is not yours to see");
    }

    static Problem forbidden(String detail) {
        return of(403, "forbidden", detail);
    }

    static Problem conflict(long expected, long current) {
        return new Problem(
                409,
                "version_conflict",
                "version " + expected + " was expected, the current one is " + current,
                List.of(),
                OptionalLong.of(current),
                List.of());
    }

    Problem withAlternatives(List<String> others) {
        return new Problem(status, code, detail, others, currentVersion, errors);
    }

    Json.Obj json(String instance) {
        var json =
                Json.object()
                        .put("type", "/problems/" + code)
                        .put("title", code.replace('_', ' '))
                        .put("status", status)
                        .put("detail", detail)
                        .put("instance", instance)
                        .put("code", code);
        currentVersion.ifPresent(version -> json.put("currentVersion", version));
        if (!alternatives.isEmpty()) {
            json.put("alternatives", Json.texts(alternatives));
        }
        if (!errors.isEmpty()) {
            var items = new ArrayList<Json>();
            for (var error : errors) {
                items.add(
                        Json.object()
                                .put("pointer", error.pointer())
                                .put("detail", error.detail())
                                .build());
            }
            json.put("errors", items);
        }
        return json.build();
    }
}
