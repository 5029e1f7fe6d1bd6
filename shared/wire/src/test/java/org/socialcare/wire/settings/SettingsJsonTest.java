package org.socialcare.wire.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.acting.Emergency;
import org.socialcare.domain.acting.EscalationTexts;
import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.acting.PlanStep;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Special;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.presence.PresenceChange;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.AlertRule;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Costs;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.settings.Goal;
import org.socialcare.domain.settings.Goal.Bound;
import org.socialcare.domain.settings.Goal.Measure;
import org.socialcare.domain.settings.Goal.Reading;
import org.socialcare.domain.settings.Ladder;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.settings.Watch;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.Priority;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.ShapeProblem;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SettingsJsonTest {
    private final Brand brand = Some.brand();

    @Test
    void everything_a_brand_has_decided_is_read_back() {
        for (Channel it : brand.channels()) {
            assertThat(ChannelJson.read(wired(ChannelJson.write(it)))).isEqualTo(it);
        }
        for (Team it : brand.teams()) {
            assertThat(TeamJson.read(wired(TeamJson.write(it)))).isEqualTo(it);
        }
        for (Agent it : brand.agents()) {
            assertThat(AgentJson.read(wired(AgentJson.write(it)))).isEqualTo(it);
        }
        for (Calendar it : brand.calendars()) {
            assertThat(CalendarJson.read(wired(CalendarJson.write(it)))).isEqualTo(it);
        }
        for (Policy it : brand.policies()) {
            assertThat(PolicyJson.read(wired(PolicyJson.write(it)))).isEqualTo(it);
        }
    }

    @Test
    void a_channel_from_before_there_were_signs_shows_none() {
        var document = JsonWriter.write(ChannelJson.write(brand.channels().get(1)));
        var signs = ",\"signs\":[\"SEEN\",\"TYPING\"]";
        assertThat(document).contains(signs);

        assertThat(ChannelJson.read(JsonReader.read(document.replace(signs, ""))).signs())
                .isEmpty();
    }

    @Test
    void how_messages_are_handled_is_read_back() {
        var handling =
                new Handling(
                        "b",
                        85,
                        false,
                        Map.of(Ground.LEGAL, "Ask Ms Wu", Ground.MEDIA, "请联系公关"),
                        Map.of(
                                Emergency.FRAUD,
                                List.of(new PlanStep("1", "Freeze the account", "duty lead"))),
                        "Breathe",
                        Map.of("zh", "谢谢", "el", "Ευχαριστούμε"),
                        30,
                        Duration.ofMinutes(2),
                        3,
                        new EscalationTexts(
                                Map.of("zh", "负责人{until}回复您"),
                                Map.of("en", "{department} answers {until}")),
                        7);

        assertThat(HandlingJson.read(wired(HandlingJson.write(handling)))).isEqualTo(handling);
    }

    @Test
    void handling_stored_before_brands_had_words_for_escalations_is_read() {
        var document = JsonWriter.write(HandlingJson.write(Handling.DEFAULT));
        var none = ",\"superiorWords\":{},\"departmentWords\":{}";
        assertThat(document).contains(none);

        assertThat(HandlingJson.read(JsonReader.read(document.replace(none, ""))))
                .isEqualTo(Handling.DEFAULT);
    }

    @Test
    void platforms_rules_are_read_back() {
        var rules =
                new KpiRules(
                        "b",
                        KpiRules.shipped("b").rules(),
                        Set.of(brand.channels().getFirst().id()),
                        4);

        assertThat(KpiRulesJson.read(wired(KpiRulesJson.write(rules)))).isEqualTo(rules);
    }

    @Test
    void what_service_costs_is_read_back_to_the_last_digit() {
        var costs = new Costs("b", Currency.getInstance("EUR"), new BigDecimal("48000.50"), 3);

        assertThat(CostsJson.read(wired(CostsJson.write(costs)))).isEqualTo(costs);
    }

    @Test
    void an_amount_without_bounds_is_no_cost() {
        var endless =
                Json.object()
                        .put("v", 1)
                        .put("id", "b")
                        .put("currency", "EUR")
                        .put("perMonth", "1e999999")
                        .put("version", 1)
                        .build();

        assertThatThrownBy(() -> CostsJson.read(endless)).isInstanceOf(ShapeProblem.class);
    }

    @Test
    void a_target_of_notices_is_read_back() {
        for (var alerts : List.of(Optional.<Level>empty(), Optional.of(Level.CRISIS))) {
            var target =
                    new NoticeTarget(
                            "ops",
                            "运营",
                            NoticeTarget.Kind.WECOM,
                            NoticeTarget.Language.ZH,
                            alerts,
                            Set.of("community", "executives"),
                            true,
                            3);

            assertThat(TargetJson.read(wired(TargetJson.write(target)))).isEqualTo(target);
        }
    }

    @Test
    void a_brands_own_line_is_read_back() {
        var line = new BrandJson.BrandLine("b", "Мозаика", ZoneId.of("Asia/Shanghai"), 7);

        assertThat(BrandJson.read(wired(BrandJson.write(line)))).isEqualTo(line);
    }

    @Test
    void a_closed_day_differs_from_a_day_that_is_not_mentioned() {
        Calendar calendar =
                new Calendar(
                        "c",
                        ZoneId.of("Europe/Athens"),
                        Map.of(DayOfWeek.MONDAY, List.of(new Calendar.Hours(0, 86_400))),
                        Map.of(
                                LocalDate.of(2026, 12, 25),
                                Special.closed("Christmas"),
                                LocalDate.of(2026, 12, 27),
                                new Special(
                                        "",
                                        List.of(
                                                new Calendar.Hours(0, 3600),
                                                new Calendar.Hours(79_200, 108_000)))));

        assertThat(CalendarJson.read(wired(CalendarJson.write(calendar)))).isEqualTo(calendar);
    }

    @Test
    void the_calendar_that_never_closes_is_read_back() {
        assertThat(CalendarJson.read(wired(CalendarJson.write(Calendar.ALWAYS))))
                .isEqualTo(Calendar.ALWAYS);
    }

    @Test
    void a_policy_with_conditions_is_read_back() {
        Policy policy =
                new Policy(
                        "p",
                        3,
                        -1,
                        Set.of(new ChannelId("facebook", "a"), new ChannelId("douyin", "b")),
                        Set.of(Category.COMPLAINT, Category.OTHER),
                        Set.of(Priority.P0),
                        "c",
                        Duration.ofSeconds(90),
                        Duration.ofMinutes(2),
                        Duration.ofDays(3),
                        99);

        assertThat(PolicyJson.read(wired(PolicyJson.write(policy)))).isEqualTo(policy);
    }

    @Test
    void all_conditions_targets_and_steps_of_a_policy_are_read_back() {
        Policy policy =
                new Policy(
                        "p",
                        3,
                        1,
                        new Conditions(
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of("gold"),
                                Set.of("zh"),
                                Set.of("sale")),
                        "c",
                        new Targets(
                                new Target(Duration.ofSeconds(90), true),
                                new Target(Duration.ofMinutes(2), false),
                                new Target(Duration.ofDays(3), false),
                                new Target(Duration.ofHours(4), false)),
                        50,
                        List.of(
                                new PolicyStep(80, PolicyStep.Act.NUDGE, Set.of()),
                                new PolicyStep(150, PolicyStep.Act.TELL_DIRECTOR, Set.of("boss"))));

        assertThat(PolicyJson.read(wired(PolicyJson.write(policy)))).isEqualTo(policy);
    }

    @Test
    void a_policy_from_before_there_were_steps_promises_business_time() {
        Json old =
                JsonReader.read(
                        """
                        {"v":1,"id":"p","version":2,"order":4,"channels":[],"categories":[],
                         "priorities":["P0"],"calendar":"c","firstResponse":"PT15M",
                         "nextResponse":"PT30M","resolution":"PT8H","warnPercent":80}
                        """);

        assertThat(PolicyJson.read(old))
                .isEqualTo(
                        new Policy(
                                "p",
                                2,
                                4,
                                Set.of(),
                                Set.of(),
                                Set.of(Priority.P0),
                                "c",
                                Duration.ofMinutes(15),
                                Duration.ofMinutes(30),
                                Duration.ofHours(8),
                                80));
    }

    @Test
    void what_is_decided_about_alerts_is_read_back() {
        Set<ChannelId> page = Set.of(new ChannelId("facebook", "a"));
        Watch watch = new Watch("w", Watch.Kind.CARRIER, "顺丰", List.of("顺丰", "SF Express"), page);
        DeclaredEvent event =
                new DeclaredEvent("e", "11.11", Some.NOW, Some.NOW.plusSeconds(1), 2.5, Set.of());
        Ladder ladder =
                new Ladder(
                        "l",
                        List.of(
                                new Ladder.Step(Duration.ofHours(1), Level.CRISIS, Set.of("b")),
                                new Ladder.Step(Duration.ofMinutes(1), Level.NOTICE, Set.of())));
        AlertRule rule = new AlertRule("negative_share", 12, 0.35, false, page);

        assertThat(WatchJson.read(wired(WatchJson.write(watch)))).isEqualTo(watch);
        assertThat(DeclaredEventJson.read(wired(DeclaredEventJson.write(event)))).isEqualTo(event);
        assertThat(LadderJson.read(wired(LadderJson.write(ladder)))).isEqualTo(ladder);
        assertThat(AlertRuleJson.read(wired(AlertRuleJson.write(rule)))).isEqualTo(rule);
    }

    @Test
    void presence_is_read_back() {
        for (Presence.Status status : Presence.Status.values()) {
            Presence presence =
                    new Presence("lin", status, Some.NOW, Some.NOW.plus(Duration.ofNanos(1)));
            assertThat(PresenceJson.read(wired(PresenceJson.write(presence)))).isEqualTo(presence);
        }
        Presence silent =
                new Presence(
                        "lin",
                        Presence.Status.BREAK,
                        "牙医",
                        Some.NOW,
                        Some.NOW.plusSeconds(9),
                        true,
                        Optional.of(Some.NOW.plusSeconds(9)));
        assertThat(PresenceJson.read(wired(PresenceJson.write(silent)))).isEqualTo(silent);
    }

    @Test
    void a_presence_stored_before_there_were_reasons_is_read() {
        Json old =
                JsonReader.read(
                        "{\"v\":1,\"agent\":\"lin\",\"status\":\"AWAY\",\"lead\":true,"
                            + "\"since\":\"2026-01-01T00:00:00Z\",\"seenAt\":\"2026-01-01T00:01:00Z\"}");

        assertThat(PresenceJson.read(old))
                .isEqualTo(
                        new Presence(
                                "lin",
                                Presence.Status.AWAY,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-01-01T00:01:00Z"),
                                true));
    }

    @Test
    void an_account_is_open_unless_it_says_that_it_was_closed() {
        Agent agent = brand.agents().getFirst();

        assertThat(AgentJson.read(wired(AgentJson.write(agent.closed(true)))).closed()).isTrue();
        assertThat(JsonWriter.write(AgentJson.write(agent))).doesNotContain("closed");
        assertThat(AgentJson.read(wired(AgentJson.write(agent))).closed()).isFalse();
    }

    @Test
    void a_teams_limit_is_read_back_and_one_without_has_none() {
        Team team = new Team("sale", "Sale", 3);
        Team limited = team.limited(new GivingLimit(12, Duration.ofMinutes(90)));

        assertThat(TeamJson.read(wired(TeamJson.write(limited)))).isEqualTo(limited);
        assertThat(TeamJson.read(wired(TeamJson.write(team))).limit()).isEmpty();
        assertThat(JsonWriter.write(TeamJson.write(team))).doesNotContain("limit");
    }

    @Test
    void a_special_team_and_an_agent_with_goals_are_read_back() {
        Goal goal = new Goal("及时回复", new BigDecimal("92.5"), "%");
        Measure measure = new Measure("reply_time", Reading.BUSINESS_P90, Bound.AT_MOST);
        Goal measured = new Goal("快", new BigDecimal("15"), "min", Optional.of(measure));
        Team team =
                new Team(
                                "sale",
                                "Sale",
                                "office",
                                Optional.of(LocalDate.of(2026, 11, 1)),
                                Optional.of(LocalDate.of(2026, 11, 12)),
                                "presales",
                                Optional.of(Duration.ofMinutes(12)),
                                List.of(goal, measured),
                                3)
                        .ledBy(Set.of("mei", "lin"), "presales");
        Agent agent =
                new Agent(
                        "lin",
                        "Lin",
                        Set.of("sale"),
                        Set.of("zh"),
                        Set.of(),
                        Set.of(Category.COMPLAINT, Category.PRAISE),
                        8,
                        "",
                        List.of(goal, measured),
                        4);

        assertThat(TeamJson.read(wired(TeamJson.write(team)))).isEqualTo(team);
        assertThat(AgentJson.read(wired(AgentJson.write(agent)))).isEqualTo(agent);
    }

    @Test
    void a_change_of_presence_is_read_back() {
        PresenceChange change =
                new PresenceChange(
                        "lin",
                        Presence.Status.BREAK,
                        "lunch",
                        PresenceChange.Cause.RETURNED,
                        Some.NOW,
                        Some.NOW.plusSeconds(1));

        assertThat(PresenceChangeJson.read(wired(PresenceChangeJson.write(change))))
                .isEqualTo(change);
    }

    @Test
    void a_time_zone_nobody_knows_is_refused() {
        Json broken = JsonReader.read("{\"v\":1,\"id\":\"c\",\"zone\":\"Mars/Olympus\"}");

        assertThatThrownBy(() -> CalendarJson.read(broken))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage("calendar.zone is not a time zone");
    }

    @Test
    void a_date_that_does_not_exist_is_refused() {
        Json broken =
                JsonReader.read(
                        "{\"v\":1,\"id\":\"c\",\"zone\":\"UTC\",\"week\":{},"
                                + "\"exceptions\":{\"2026-02-30\":[]}}");

        assertThatThrownBy(() -> CalendarJson.read(broken))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage("calendar.exceptions.2026-02-30 is not a date");
    }

    private static Json wired(Json json) {
        return JsonReader.read(JsonWriter.write(json));
    }
}
