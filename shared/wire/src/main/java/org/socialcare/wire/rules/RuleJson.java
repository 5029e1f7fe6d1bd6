package org.socialcare.wire.rules;

import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.ArrayList;
import java.util.List;

/** Rules as JSON: one form for the store, the API and the page. */
public final class RuleJson {
    private RuleJson() {}

    /** A list, in order. */
    public static List<Json> write(List<Rule> rules) {
        return rules.stream().<Json>map(RuleJson::write).toList();
    }

    private static Json.Obj write(Rule rule) {
        JsonObject json =
                Json.object()
                        .put("id", rule.id())
                        .put("name", rule.name())
                        .put("on", rule.on().name())
                        .put("when", rule.when().stream().map(ConditionJson::write).toList())
                        .put("then", rule.then().stream().map(ActionJson::write).toList());
        if (rule.always()) json.put("always", true);
        if (rule.stop()) json.put("stop", true);
        return json.build();
    }

    /** The list of that name. */
    public static List<Rule> read(Members json, String name) {
        List<Rule> rules = new ArrayList<>();
        for (Members rule : json.objects(name)) {
            rules.add(
                    new Rule(
                            rule.text("id"),
                            rule.text("name"),
                            rule.constant("on", On.values()),
                            rule.objects("when").stream().map(ConditionJson::read).toList(),
                            rule.flag("always"),
                            rule.objects("then").stream().map(ActionJson::read).toList(),
                            rule.flag("stop")));
        }
        return rules;
    }
}
