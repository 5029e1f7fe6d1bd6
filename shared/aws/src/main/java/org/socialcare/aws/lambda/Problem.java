package org.socialcare.aws.lambda;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Why a request was not carried out, as RFC 9457 has it.
 *
 * @param code stable; what a client decides by
 * @param detail what the reader can do, in plain English; may be empty
 * @param currentVersion the stored version where versions collided
 * @param alternatives what can still be done, as codes
 * @param errors what is wrong with the body, by JSON pointer
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        OptionalLong currentVersion,
        List<String> alternatives,
        Map<String, String> errors) {
    public Problem {
        alternatives = List.copyOf(alternatives);
        errors = Map.copyOf(errors);
    }

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, OptionalLong.empty(), List.of(), Map.of());
    }

    /** The same problem, naming the version that is stored. */
    public Problem at(long version) {
        return new Problem(
                status, code, title, detail, OptionalLong.of(version), alternatives, errors);
    }

    /** The same problem, naming what can still be done. */
    public Problem instead(List<String> codes) {
        return new Problem(status, code, title, detail, currentVersion, codes, errors);
    }

    /** The same problem, naming what is wrong with the body. */
    public Problem because(Map<String, String> byPointer) {
        return new Problem(status, code, title, detail, currentVersion, alternatives, byPointer);
    }

    public ApiAnswer answer() {
        JsonObject json =
                Json.object()
                        .put("type", "about:blank")
                        .put("title", title)
                        .put("status", status)
                        .put("code", code)
                        .putUnlessEmpty("detail", detail);
        currentVersion.ifPresent(version -> json.put("currentVersion", version));
        if (!alternatives.isEmpty()) {
            json.put("alternatives", Json.texts(alternatives));
        }
        if (!errors.isEmpty()) {
            json.put("errors", errorList());
        }
        return ApiAnswer.text(status, "application/problem+json", JsonWriter.write(json.build()));
    }

    private List<Json> errorList() {
        List<Json> list = new ArrayList<>();
        errors.keySet().stream()
                .sorted()
                .forEach(
                        pointer ->
                                list.add(
                                        Json.object()
                                                .put("pointer", pointer)
                                                .put("detail", errors.getOrDefault(pointer, ""))
                                                .build()));
        return list;
    }
}
