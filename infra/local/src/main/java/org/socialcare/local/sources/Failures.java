package org.socialcare.local.sources;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.lambda.Outcome;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which items of a batch failed. As on Lambda, an answer that names an unknown item, or none where
 * one should be, fails the whole batch: it cannot be known what was done.
 */
final class Failures {
    private Failures() {}

    static Set<String> of(Outcome outcome, Collection<String> items, boolean partial) {
        if (!(outcome instanceof Outcome.Returned(var body))) {
            return new LinkedHashSet<>(items);
        }
        JsonNode reported =
                partial
                        ? Json.read(body.text()).orElseGet(Json::object).path("batchItemFailures")
                        : Json.array();
        Set<String> failed = new LinkedHashSet<>();
        for (JsonNode item : reported) {
            String id = item.path("itemIdentifier").asText();
            if (!items.contains(id)) {
                return new LinkedHashSet<>(items);
            }
            failed.add(id);
        }
        return failed;
    }
}
