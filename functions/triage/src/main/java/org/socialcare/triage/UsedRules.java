package org.socialcare.triage;

import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.domain.ports.FindRules;
import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.rules.RuleSet;

/**
 * The rules messages are handled by. Those that cannot be read stop no message: they are counted,
 * and an alarm watches the count.
 */
final class UsedRules {
    private static final String UNREADABLE = "RulesUnreadable";

    private final FindRules rules;
    private final Metrics metrics;
    private final Log log;

    UsedRules(FindRules rules, Metrics metrics, Log log) {
        this.rules = rules;
        this.metrics = metrics;
        this.log = log;
    }

    /** None where the brand has none, and where they are unreadable, which is counted. */
    RuleSet of(String brand) {
        var live = rules.live(brand);
        if (live instanceof LiveRules.Unreadable) {
            metrics.countBy("Function", "triage", UNREADABLE, 1);
            log.note("rules.unreadable", fields -> fields.put("brand", brand));
        }
        return live.set();
    }
}
