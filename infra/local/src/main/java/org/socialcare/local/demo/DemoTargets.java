package org.socialcare.local.demo;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.NoticeTarget.Kind;
import org.socialcare.domain.settings.NoticeTarget.Language;
import org.socialcare.domain.settings.Setting;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The shop's four group chats and its leads' mailbox. */
final class DemoTargets {
    private static final String CARE = "care";
    private static final String DUTY = "duty";
    private static final String GROWTH = "growth";
    private static final String SUPPORT = "support";
    private static final String LEADS = "leads";

    private final RandomGenerator random;

    DemoTargets(RandomGenerator random) {
        this.random = random;
    }

    static List<Setting> settings() {
        return List.of(
                target(CARE, "客服群", Kind.WECOM, Language.ZH, Level.NOTICE, "community"),
                target(DUTY, "值班群", Kind.DINGTALK, Language.ZH, Level.WARNING, "community"),
                target(GROWTH, "Growth", Kind.FEISHU, Language.EN, Level.CRISIS, "marketing"),
                target(SUPPORT, "Support", Kind.SLACK, Language.EN, Level.WARNING, "product"),
                target(LEADS, "Υπεύθυνοι", Kind.EMAIL, Language.EL, Level.WARNING, "executive"));
    }

    private static Setting target(
            String id, String name, Kind kind, Language language, Level least, String pack) {
        return new Setting.OfTarget(
                new NoticeTarget(
                        id, name, kind, language, Optional.of(least), Set.of(pack), true, 0));
    }

    /** Addresses of the shapes the services issue, under the names of the secret. */
    Map<String, Map<String, String>> secrets() {
        return Map.of(
                name(CARE),
                Map.of("url", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + hex(16)),
                name(DUTY),
                Map.of(
                        "url",
                        "https://oapi.dingtalk.com/robot/send?access_token=" + hex(32),
                        "secret",
                        "SEC" + hex(32)),
                name(GROWTH),
                Map.of(
                        "url",
                        "https://open.feishu.cn/open-apis/bot/v2/hook/" + hex(16),
                        "secret",
                        hex(11)),
                name(SUPPORT),
                Map.of("url", "https://hooks.slack.com/services/T01/B01/" + hex(12)),
                name(LEADS),
                Map.of("address", "leads@olive.example"));
    }

    private static String name(String target) {
        return Shopkeeping.BRAND + "/" + target;
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
