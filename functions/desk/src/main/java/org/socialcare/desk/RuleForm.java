package org.socialcare.desk;

import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleCheck;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.rules.RuleJson;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.List;

/** Rules as somebody writes them. */
final class RuleForm {
    private RuleForm() {}

    /** The rules, sensible or not; what cannot be read as rules at all is refused. */
    static List<Rule> read(Json.Obj body) {
        try {
            var rules = RuleJson.read(Members.of(body, "body"), "rules");
            if (rules.size() <= RuleCheck.MOST_RULES) {
                return rules;
            }
            throw new Refusal(Problem.invalid("/rules", "must be at most " + RuleCheck.MOST_RULES));
        } catch (ShapeProblem problem) {
            throw new Refusal(Problem.invalid("/rules", String.valueOf(problem.getMessage())));
        }
    }

    static List<Problem.Fault> faults(List<Rule> rules, Brand brand) {
        return RuleCheck.problems(rules, brand).stream()
                .map(problem -> new Problem.Fault(problem.place(), problem.reason()))
                .toList();
    }

    /** Refuses rules that may not go live. */
    static void check(List<Rule> rules, Brand brand) {
        var faults = faults(rules, brand);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
    }
}
