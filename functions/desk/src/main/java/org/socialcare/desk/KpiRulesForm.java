package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.kpi.PlatformRule;
import org.socialcare.domain.kpi.RuleCheck;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.settings.PlatformRuleJson;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What an admin says platforms' rules are, and what is done about them. */
final class KpiRulesForm {
    private static final int MOST = 100;

    private final Form form;
    private final KnownSettings known;

    KpiRulesForm(Form form, KnownSettings known) {
        this.form = form;
        this.known = known;
    }

    KpiRules read(String brand, long version) {
        var rules = rules();
        if (form.isSound()) {
            RuleCheck.faults(rules).forEach(fault -> form.problem(fault.place(), fault.reason()));
        }
        return new KpiRules(brand, rules, protect(), version);
    }

    private List<PlatformRule> rules() {
        if (!(form.member("rules").orElse(Json.Null.VALUE) instanceof Json.Arr(var items))
                || items.size() > MOST) {
            form.problem("/rules", "must be a list of at most " + MOST + " rules");
            return List.of();
        }
        var rules = new ArrayList<PlatformRule>();
        for (int i = 0; i < items.size(); i++) {
            rule(items.get(i), "/rules/" + i).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<PlatformRule> rule(Json item, String place) {
        try {
            var rule = PlatformRuleJson.read(Members.of(item, "the rule"));
            if (!ChannelId.isValid(rule.platform(), "any")) {
                form.problem(place + "/platform", "must be a platform's lower-case name");
                return Optional.empty();
            }
            return Optional.of(rule);
        } catch (ShapeProblem problem) {
            form.problem(place, Objects.toString(problem.getMessage(), "is no rule"));
            return Optional.empty();
        }
    }

    private Set<ChannelId> protect() {
        return form.all(
                "protect",
                known.channels()::contains,
                reference -> SettingForm.channelId(reference).orElseThrow());
    }
}
