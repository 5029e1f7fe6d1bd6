package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Costs;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Team;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.settings.HandlingJson;
import org.socialcare.wire.settings.PlatformRuleJson;
import org.socialcare.wire.settings.RosterJson;
import org.socialcare.wire.settings.TemplateJson;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** A setting as the API shows it; {@link SettingForm} reads the same. */
final class SettingView {
    private SettingView() {}

    static Json of(Setting setting, long version) {
        return switch (setting) {
            case Setting.OfBrand(var id, var name, _) ->
                    Json.object().put("id", id).put("name", name).build();
            case Setting.OfChannel(var channel) -> channel(channel, version);
            case Setting.OfTeam(var team) -> team(team, version);
            case Setting.OfAgent(var agent) -> agent(agent, version);
            case Setting.OfCalendar(var calendar) -> CalendarView.of(calendar, version);
            case Setting.OfPolicy(var policy) -> PolicyView.of(policy, version);
            case Setting.OfWatch(var watch) -> AlertSettingView.of(watch, version);
            case Setting.OfEvent(var event) -> AlertSettingView.of(event, version);
            case Setting.OfLadder(var ladder) -> AlertSettingView.of(ladder, version);
            case Setting.OfAlertRule(var rule) -> AlertSettingView.of(rule, version);
            case Setting.OfCosts(var costs) -> costs(costs, version);
            case Setting.OfHandling(var handling) ->
                    HandlingJson.putDecisions(Json.object().put("id", handling.id()), handling)
                            .put("version", version)
                            .build();
            case Setting.OfKpiRules(var rules) -> kpiRules(rules, version);
            case Setting.OfRoster(var roster) ->
                    RosterJson.put(Json.object(), roster).put("version", version).build();
            case Setting.OfTarget(var target) -> TargetView.of(target, version);
        };
    }

    private static Json channel(Channel channel, long version) {
        var id = channel.id();
        return Json.object()
                .put("id", Shapes.channelId(id))
                .put("platform", id.platform())
                .put("account", id.account())
                .put("name", channel.name())
                .put("team", channel.team())
                .put("active", channel.active())
                .put("signs", signs(channel.signs()))
                .put("templates", TemplateJson.write(channel.templates()))
                .put("answers", channel.answers())
                .put("calendar", channel.calendar())
                .put("webhook", "/webhooks/" + id.platform() + "/" + id.account())
                .put("version", version)
                .build();
    }

    private static Json costs(Costs costs, long version) {
        return Json.object()
                .put("id", costs.id())
                .put("currency", costs.currency().getCurrencyCode())
                .put("perMonth", costs.perMonth().toPlainString())
                .put("version", version)
                .build();
    }

    private static Json kpiRules(KpiRules rules, long version) {
        return Json.object()
                .put("id", rules.id())
                .put("rules", rules.rules().stream().map(PlatformRuleJson::write).toList())
                .put("protect", channels(rules.protect()))
                .put("version", version)
                .build();
    }

    private static Json team(Team team, long version) {
        return Json.object()
                .put("id", team.id())
                .put("name", team.name())
                .put("calendar", team.calendar())
                .put("from", team.from().map(LocalDate::toString).orElse(""))
                .put("until", team.until().map(LocalDate::toString).orElse(""))
                .put("fallback", team.fallback())
                .put("returnMinutes", team.returnAfter().map(Duration::toMinutes).orElse(0L))
                .put("limitTickets", team.limit().map(GivingLimit::most).orElse(0))
                .put("limitMinutes", team.limit().map(it -> it.within().toMinutes()).orElse(0L))
                .put("goals", GoalView.all(team.goals()))
                .put("leads", sorted(team.leads()))
                .put("above", team.above())
                .put("version", version)
                .build();
    }

    private static Json agent(Agent agent, long version) {
        return Json.object()
                .put("id", agent.id())
                .put("name", agent.name())
                .put("teams", sorted(agent.teams()))
                .put("languages", sorted(agent.languages()))
                .put("channels", channels(agent.channels()))
                .put("categories", sorted(agent.categories().stream().map(Shapes::word).toList()))
                .put("capacity", agent.capacity())
                .put("shift", agent.shift())
                .put("goals", GoalView.all(agent.goals()))
                .put("closed", agent.closed())
                .put("version", version)
                .build();
    }

    static Json channels(Set<ChannelId> channels) {
        return sorted(channels.stream().map(Shapes::channelId).toList());
    }

    static Json signs(Set<Sign> signs) {
        return Json.texts(signs.stream().sorted().map(Sign::word).toList());
    }

    static Json sorted(Collection<String> words) {
        return Json.texts(words.stream().sorted().toList());
    }
}
