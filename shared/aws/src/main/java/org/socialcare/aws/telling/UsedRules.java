package org.socialcare.aws.telling;

import org.socialcare.domain.ports.FindRules;
import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.rules.RuleSet;

/**
 * The rules that a function goes by. Those that cannot be read stop nothing: they are counted, and
 * an alarm watches the count.
 */
public final class UsedRules {
    private static final String UNREADABLE = "RulesUnreadable";

    private final FindRules rules;
    private final String function;
    private final Metrics metrics;
    private final Log log;

    /**
     * @param function that goes by them, under which it is counted
     */
    public UsedRules(FindRules rules, String function, Metrics metrics, Log log) {
        this.rules = rules;
        this.function = function;
        this.metrics = metrics;
        this.log = log;
    }

    /** None where the brand has none, and where they are unreadable, which is counted. */
    public RuleSet of(String brand) {
        var live = rules.live(brand);
        if (live instanceof LiveRules.Unreadable) {
            metrics.countBy("Function", function, UNREADABLE, 1);
            log.note("rules.unreadable", fields -> fields.put("brand", brand));
        }
        return live.set();
    }
}
