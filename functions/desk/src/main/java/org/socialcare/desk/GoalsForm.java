package org.socialcare.desk;

import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.reports.GoalUnit;
import org.socialcare.domain.reports.Goals;
import org.socialcare.domain.settings.Goal;
import org.socialcare.domain.settings.Goal.Bound;
import org.socialcare.domain.settings.Goal.Measure;
import org.socialcare.domain.settings.Goal.Reading;
import org.socialcare.wire.json.Json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Goals as an admin sends them: a name and a number each, with the figure that measures it or with
 * a unit of the brand's own.
 */
final class GoalsForm {
    private static final int MOST = 20;
    private static final int LONGEST = 100;
    private static final String NUMBER = "-?[0-9]{1,12}(\\.[0-9]{1,4})?";

    private GoalsForm() {}

    /** None where they are left out. */
    static List<Goal> read(Form form) {
        var goals = new ArrayList<Goal>();
        if (form.member("goals").isEmpty()) {
            return goals;
        }
        if (!(form.member("goals").get() instanceof Json.Arr(var items)) || items.size() > MOST) {
            form.problem("/goals", "must be a list of at most " + MOST);
            return goals;
        }
        for (int i = 0; i < items.size(); i++) {
            goals.add(goal(form, "/goals/" + i, items.get(i)));
        }
        return goals;
    }

    private static Goal goal(Form form, String place, Json item) {
        var name = text(item, "name");
        var target = text(item, "target");
        if (name.isEmpty() || name.length() > LONGEST) {
            form.problem(place + "/name", "must have 1 to " + LONGEST + " characters");
        }
        var measure = measure(form, place + "/measure", item);
        var unit = measure.isPresent() ? unit(measure.get()) : text(item, "unit");
        if (!isMeasured(item) && (unit.isEmpty() || unit.length() > LONGEST)) {
            form.problem(place + "/unit", "must have 1 to " + LONGEST + " characters");
        }
        if (!target.matches(NUMBER)) {
            form.problem(place + "/target", "must be a number such as 90 or 4.5");
            target = "0";
        }
        return new Goal(name, new BigDecimal(target), unit, measure);
    }

    /** The unit of a figure is the figure's own, whatever was sent. */
    private static String unit(Measure measure) {
        return Registry.find(measure.metric())
                .flatMap(metric -> GoalUnit.of(metric, measure.reading()))
                .map(GoalUnit::sign)
                .orElse("");
    }

    private static Optional<Measure> measure(Form form, String place, Json item) {
        if (!isMeasured(item)) return Optional.empty();
        var sent = ((Json.Obj) item).get("measure").orElseThrow();
        var metric =
                Optional.of(text(sent, "metric"))
                        .filter(Goals::isMeasurable)
                        .flatMap(Registry::find);
        var reading = constant(text(sent, "reading"), Reading.values());
        var bound = constant(text(sent, "bound"), Bound.values());
        if (metric.isEmpty()) {
            form.problem(place + "/metric", "must be a metric of the goals' report");
        }
        if (reading.isEmpty()) {
            form.problem(place + "/reading", "is not known");
        } else if (metric.filter(it -> GoalUnit.of(it, reading.get()).isEmpty()).isPresent()) {
            form.problem(place + "/reading", "is no number of this metric");
        }
        if (bound.isEmpty()) {
            form.problem(place + "/bound", "must be at_least or at_most");
        }
        return metric.isPresent() && reading.isPresent() && bound.isPresent()
                ? Optional.of(new Measure(metric.get().id(), reading.get(), bound.get()))
                : Optional.empty();
    }

    private static boolean isMeasured(Json item) {
        return item instanceof Json.Obj object
                && object.get("measure").filter(it -> it != Json.Null.VALUE).isPresent();
    }

    private static <E extends Enum<E>> Optional<E> constant(String word, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> Shapes.word(constant).equals(word))
                .findFirst();
    }

    private static String text(Json item, String name) {
        return item instanceof Json.Obj object ? object.textOrEmpty(name).strip() : "";
    }
}
