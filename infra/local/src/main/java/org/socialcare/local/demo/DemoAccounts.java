package org.socialcare.local.demo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Setting;
import org.socialcare.local.simulators.whatsapp.ApprovedTemplate;

import java.util.List;
import java.util.Set;

/** The accounts customers write to, as the demo shop has named and given them to teams. */
final class DemoAccounts {
    private DemoAccounts() {}

    static List<Setting> settings() {
        return List.of(
                channel("facebook", "olive", "Olive & Oak", "presales"),
                channel("instagram", "olive", "olive.and.oak", "presales"),
                new Setting.OfChannel(whatsApp()),
                channel("wechat", "olive", "橄榄与橡木", "aftersales"),
                channel("wechat", "olive-safe", "橄榄与橡木会员", "aftersales"),
                channel("wecom", "olive", "橄榄与橡木客服", "aftersales"),
                answering("weibo", "橄榄与橡木微博", "community"),
                channel("douyin", "olive", "橄榄与橡木官方", "community"),
                channel("kuaishou", "olive", "橄榄与橡木快手", "community"),
                channel("x", "olive", "Olive & Oak", "presales"),
                channel("linkedin", "olive", "Olive & Oak", "community"),
                answering("signed", "Olive & Oak chat", "presales"));
    }

    private static Setting channel(String platform, String account, String name, String team) {
        return new Setting.OfChannel(
                new Channel(
                        new ChannelId(platform, account), Shopkeeping.BRAND, name, team, true, 0));
    }

    /** Where customers may hear an automatic first answer. */
    private static Setting answering(String platform, String name, String team) {
        return new Setting.OfChannel(
                new Channel(
                        new ChannelId(platform, "olive"),
                        Shopkeeping.BRAND,
                        name,
                        team,
                        true,
                        Set.of(),
                        List.of(),
                        true,
                        0));
    }

    /** The words are copied from where WhatsApp has approved them. */
    private static Channel whatsApp() {
        return new Channel(
                new ChannelId("whatsapp", "olive"),
                Shopkeeping.BRAND,
                "Olive & Oak",
                "presales",
                true,
                Set.of(),
                ApprovedTemplate.ALL.stream()
                        .map(it -> new Template(it.name(), it.language(), it.words()))
                        .toList(),
                0);
    }
}
