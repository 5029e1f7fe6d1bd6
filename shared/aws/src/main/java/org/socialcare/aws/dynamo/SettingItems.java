package org.socialcare.aws.dynamo;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Setting;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.settings.AgentJson;
import org.socialcare.wire.settings.AlertRuleJson;
import org.socialcare.wire.settings.BrandJson;
import org.socialcare.wire.settings.CalendarJson;
import org.socialcare.wire.settings.ChannelJson;
import org.socialcare.wire.settings.CostsJson;
import org.socialcare.wire.settings.DeclaredEventJson;
import org.socialcare.wire.settings.HandlingJson;
import org.socialcare.wire.settings.LadderJson;
import org.socialcare.wire.settings.PolicyJson;
import org.socialcare.wire.settings.RosterJson;
import org.socialcare.wire.settings.TargetJson;
import org.socialcare.wire.settings.TeamJson;
import org.socialcare.wire.settings.WatchJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * Settings in their table. A channel's key is made of its own name, because intake knows nothing
 * else; all others live under their brand. The attribute {@code brand} gathers a brand's settings
 * in the index; who is present changes often and is left out of it.
 */
final class SettingItems {
    static final String BY_BRAND = "byBrand";
    static final String BRAND = "brand";

    /** The partition that lists all brands. */
    static final String BRANDS = "BRANDS";

    private SettingItems() {}

    static Map<String, AttributeValue> channelKey(ChannelId id) {
        String name = "CHANNEL#" + id;
        return Item.key(name, name);
    }

    static Map<String, AttributeValue> key(String brand, Setting setting) {
        String partition = partition(brand);
        return switch (setting) {
            case Setting.OfBrand _ -> Item.key(BRANDS, partition);
            case Setting.OfChannel(var channel) -> channelKey(channel.id());
            case Setting.OfTeam(var team) -> Item.key(partition, "TEAM#" + team.id());
            case Setting.OfAgent(var agent) -> Item.key(partition, "AGENT#" + agent.id());
            case Setting.OfCalendar(var it) -> Item.key(partition, "CALENDAR#" + it.id());
            case Setting.OfPolicy(var policy) -> Item.key(partition, "POLICY#" + policy.id());
            case Setting.OfWatch(var watch) -> Item.key(partition, "WATCH#" + watch.id());
            case Setting.OfEvent(var event) -> Item.key(partition, "EVENT#" + event.id());
            case Setting.OfLadder(var ladder) -> Item.key(partition, "LADDER#" + ladder.id());
            case Setting.OfAlertRule(var rule) -> Item.key(partition, "ALERTRULE#" + rule.id());
            case Setting.OfCosts _ -> Item.key(partition, "COSTS");
            case Setting.OfHandling _ -> Item.key(partition, "HANDLING");
            case Setting.OfRoster(var it) -> Item.key(partition, "ROSTER#" + it.agent());
            case Setting.OfTarget(var target) -> Item.key(partition, "TARGET#" + target.id());
        };
    }

    static Map<String, AttributeValue> item(String brand, Setting setting, long version) {
        var key = key(brand, setting);
        return Item.of(Item.text(key, Item.PK), Item.text(key, Item.SK))
                .with(BRAND, brand)
                .with(Item.VERSION, version)
                .with("kind", kind(setting))
                .with(Item.DOCUMENT, JsonWriter.write(document(setting, version)))
                .build();
    }

    static Versioned read(Map<String, AttributeValue> item) {
        Json document = document(item);
        Setting setting =
                switch (Item.text(item, "kind")) {
                    case "brand" -> {
                        var line = BrandJson.read(document);
                        yield new Setting.OfBrand(line.id(), line.name(), line.zone());
                    }
                    case "channel" -> new Setting.OfChannel(ChannelJson.read(document));
                    case "team" -> new Setting.OfTeam(TeamJson.read(document));
                    case "agent" -> new Setting.OfAgent(AgentJson.read(document));
                    case "calendar" -> new Setting.OfCalendar(CalendarJson.read(document));
                    case "policy" -> new Setting.OfPolicy(PolicyJson.read(document));
                    case "watch" -> new Setting.OfWatch(WatchJson.read(document));
                    case "event" -> new Setting.OfEvent(DeclaredEventJson.read(document));
                    case "ladder" -> new Setting.OfLadder(LadderJson.read(document));
                    case "alertrule" -> new Setting.OfAlertRule(AlertRuleJson.read(document));
                    case "costs" -> new Setting.OfCosts(CostsJson.read(document));
                    case "handling" -> new Setting.OfHandling(HandlingJson.read(document));
                    case "roster" -> new Setting.OfRoster(RosterJson.read(document));
                    case "target" -> new Setting.OfTarget(TargetJson.read(document));
                    default -> throw new IllegalStateException("a setting of an unknown kind");
                };
        return new Versioned(setting, Item.number(item, Item.VERSION));
    }

    static Channel readChannel(Map<String, AttributeValue> item) {
        return ChannelJson.read(document(item));
    }

    static String partition(String brand) {
        return "BRAND#" + brand;
    }

    private static Json document(Map<String, AttributeValue> item) {
        return JsonReader.read(Item.text(item, Item.DOCUMENT));
    }

    private static String kind(Setting setting) {
        return switch (setting) {
            case Setting.OfBrand _ -> "brand";
            case Setting.OfChannel _ -> "channel";
            case Setting.OfTeam _ -> "team";
            case Setting.OfAgent _ -> "agent";
            case Setting.OfCalendar _ -> "calendar";
            case Setting.OfPolicy _ -> "policy";
            case Setting.OfWatch _ -> "watch";
            case Setting.OfEvent _ -> "event";
            case Setting.OfLadder _ -> "ladder";
            case Setting.OfAlertRule _ -> "alertrule";
            case Setting.OfCosts _ -> "costs";
            case Setting.OfHandling _ -> "handling";
            case Setting.OfTarget _ -> "target";
            case Setting.OfRoster _ -> "roster";
        };
    }

    /** The setting as a document that carries the version under which it is stored. */
    private static Json document(Setting setting, long version) {
        return switch (setting) {
            case Setting.OfBrand(var id, var name, var zone) ->
                    BrandJson.write(new BrandJson.BrandLine(id, name, zone, version));
            case Setting.OfChannel(var it) -> ChannelJson.write(it.at(version));
            case Setting.OfTeam(var it) -> TeamJson.write(it.at(version));
            case Setting.OfAgent(var it) -> AgentJson.write(it.at(version));
            case Setting.OfCalendar(var it) -> CalendarJson.write(it);
            case Setting.OfPolicy(var it) -> PolicyJson.write(it.at(version));
            case Setting.OfWatch(var it) -> WatchJson.write(it);
            case Setting.OfEvent(var it) -> DeclaredEventJson.write(it);
            case Setting.OfLadder(var it) -> LadderJson.write(it);
            case Setting.OfAlertRule(var it) -> AlertRuleJson.write(it);
            case Setting.OfCosts(var it) -> CostsJson.write(it.at(version));
            case Setting.OfHandling(var it) -> HandlingJson.write(it.at(version));
            case Setting.OfRoster(var it) -> RosterJson.write(it.at(version));
            case Setting.OfTarget(var it) -> TargetJson.write(it.at(version));
        };
    }
}
