package org.socialcare.wire.results;

import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.reports.Standing;
import org.socialcare.domain.reports.Standing.Verdict;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.settings.GoalJson;
import org.socialcare.wire.shape.Members;

import java.math.BigDecimal;
import java.util.Optional;

/** How somebody stands with a goal, as a report keeps it. */
final class StandingJson {
    private StandingJson() {}

    static Json write(Standing standing) {
        var json =
                Json.object()
                        .put("of", standing.of().name())
                        .put("whose", standing.whose())
                        .put("goal", GoalJson.write(standing.goal()));
        put(json, "reached", standing.reached());
        put(json, "before", standing.before());
        return json.put("count", standing.count())
                .put("verdict", standing.verdict().name())
                .build();
    }

    static Standing read(Members json) {
        return new Standing(
                json.constant("of", Dimension.values()),
                json.text("whose"),
                GoalJson.readOne(json.object("goal")),
                number(json, "reached"),
                number(json, "before"),
                json.number("count"),
                json.constant("verdict", Verdict.values()));
    }

    private static void put(JsonObject json, String name, Optional<BigDecimal> number) {
        number.ifPresent(known -> json.put(name, known.toPlainString()));
    }

    private static Optional<BigDecimal> number(Members json, String name) {
        return json.maybeText(name).isEmpty()
                ? Optional.empty()
                : Optional.of(json.parsed(name, "a number", BigDecimal::new));
    }
}
