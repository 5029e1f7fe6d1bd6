package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.Map;

/** The draft of the brand's rules, as a lead keeps it. */
final class RuleDraft {

    private RuleDraft() {}

    /** Adds a rule to what is live; the draft's edit. */
    static long with(Suite suite, Json rule) {
        var now = suite.get("lin", "/rules");
        var rules = new ArrayList<>(now.obj("live").arr("rules"));
        rules.add(rule);
        var kept = now.obj("draft").number("edit");
        var headers =
                kept.isPresent()
                        ? Map.of("if-match", "\"" + kept.getAsLong() + "\"")
                        : Map.of("if-none-match", "*");
        var body = Json.object().put("rules", rules).build();
        var saved = suite.api("lin", "PUT", "/rules/draft", body, headers);
        assertThat(saved.status()).as("%s", saved.body()).isBetween(200, 201);
        assertThat(saved.body().arr("problems")).isEmpty();
        return saved.body().number("edit").orElseThrow();
    }
}
