package org.socialcare.wire.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.AlertRule;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** A brand's rule for one indicator as JSON. */
public final class AlertRuleJson {
    private static final int VERSION = 1;

    private AlertRuleJson() {}

    public static Json.Obj write(AlertRule rule) {
        return Json.object()
                .put("v", VERSION)
                .put("id", rule.id())
                .put("minimum", rule.minimum())
                .put("usual", new Json.Num(Double.toString(rule.usual())))
                .put("enabled", rule.enabled())
                .put("channels", Names.sorted(rule.channels()))
                .build();
    }

    public static AlertRule read(Json document) {
        Members json = Members.of(document, "alertrule").atVersion(VERSION);
        return new AlertRule(
                json.text("id"),
                json.integer("minimum"),
                json.decimal("usual"),
                json.flag("enabled"),
                json.allParsed("channels", "platform/account", ChannelId::parse));
    }
}
