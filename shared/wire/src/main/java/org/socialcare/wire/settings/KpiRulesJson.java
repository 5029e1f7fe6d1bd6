package org.socialcare.wire.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** What a brand knows of its platforms' rules as JSON. */
public final class KpiRulesJson {
    private static final int VERSION = 1;

    private KpiRulesJson() {}

    public static Json.Obj write(KpiRules rules) {
        return Json.object()
                .put("v", VERSION)
                .put("id", rules.id())
                .put("rules", rules.rules().stream().map(PlatformRuleJson::write).toList())
                .put("protect", Names.sorted(rules.protect()))
                .put("version", rules.version())
                .build();
    }

    public static KpiRules read(Json document) {
        Members json = Members.of(document, "kpi rules").atVersion(VERSION);
        return new KpiRules(
                json.text("id"),
                json.objects("rules").stream().map(PlatformRuleJson::read).toList(),
                json.allParsed("protect", "platform/account", ChannelId::parse),
                json.number("version"));
    }
}
