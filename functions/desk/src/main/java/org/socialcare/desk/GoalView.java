package org.socialcare.desk;

import org.socialcare.domain.reports.Standing;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Goal;
import org.socialcare.wire.json.Json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Goals, and how somebody stands with them; numbers as the texts they were written as. */
final class GoalView {
    private GoalView() {}

    static List<Json> all(List<Goal> goals) {
        return goals.stream().map(GoalView::json).toList();
    }

    static Json json(Goal goal) {
        return Json.object()
                .put("name", goal.name())
                .put("target", goal.target().toPlainString())
                .put("unit", goal.unit())
                .put("measure", goal.measure().map(GoalView::json).orElse(Json.Null.VALUE))
                .build();
    }

    static Json standing(Standing standing, Brand brand) {
        return Json.object()
                .put("by", Shapes.word(standing.of()))
                .put("whose", Keys.json(brand, standing.of(), standing.whose()))
                .put("goal", json(standing.goal()))
                .put("reached", number(standing.reached()))
                .put("before", number(standing.before()))
                .put("count", standing.count())
                .put("verdict", Shapes.word(standing.verdict()))
                .build();
    }

    private static Json json(Goal.Measure measure) {
        return Json.object()
                .put("metric", measure.metric())
                .put("reading", Shapes.word(measure.reading()))
                .put("bound", Shapes.word(measure.bound()))
                .build();
    }

    private static Json number(Optional<BigDecimal> number) {
        return number.<Json>map(it -> Json.of(it.toPlainString())).orElse(Json.Null.VALUE);
    }
}
