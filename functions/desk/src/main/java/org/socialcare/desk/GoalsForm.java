package org.socialcare.desk;

import org.socialcare.domain.settings.Goal;
import org.socialcare.wire.json.Json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Goals as an admin sends them: a name, a number and its unit each. */
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
        var unit = text(item, "unit");
        var target = text(item, "target");
        if (name.isEmpty() || name.length() > LONGEST) {
            form.problem(place + "/name", "must have 1 to " + LONGEST + " characters");
        }
        if (unit.isEmpty() || unit.length() > LONGEST) {
            form.problem(place + "/unit", "must have 1 to " + LONGEST + " characters");
        }
        if (!target.matches(NUMBER)) {
            form.problem(place + "/target", "must be a number such as 90 or 4.5");
            target = "0";
        }
        return new Goal(name, new BigDecimal(target), unit);
    }

    private static String text(Json item, String name) {
        return item instanceof Json.Obj object ? object.textOrEmpty(name).strip() : "";
    }
}
