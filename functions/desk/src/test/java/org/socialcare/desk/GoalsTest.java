package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.desk.DeskRoom.Reply;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.RunState;
import org.socialcare.domain.reports.SelfCheck;
import org.socialcare.domain.reports.Standing;
import org.socialcare.domain.settings.Goal;
import org.socialcare.domain.settings.Goal.Bound;
import org.socialcare.domain.settings.Goal.Measure;
import org.socialcare.domain.settings.Goal.Reading;
import org.socialcare.domain.settings.Team;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeReport;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.ReportJson;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Setting goals that figures measure, and reading how one stands. */
class GoalsTest {
    private static final String QUICK =
            "{\"name\":\"Quick\",\"target\":\"15\",\"measure\":{\"metric\":\"reply_time\","
                    + "\"reading\":\"p90\",\"bound\":\"at_most\"}}";

    private final DeskRoom room = new DeskRoom();

    @Test
    void a_measured_goal_has_the_unit_of_its_figure() {
        var saved = team("presales", QUICK);

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        var goal = (Json.Obj) saved.body().arr("goals").getFirst();
        assertThat(goal.textOrEmpty("unit")).isEqualTo("min");
        assertThat(goal.obj("measure").textOrEmpty("reading")).isEqualTo("p90");
        assertThat(goal.obj("measure").textOrEmpty("bound")).isEqualTo("at_most");
    }

    @Test
    void a_figure_that_is_not_known_or_has_no_such_number_is_named() {
        assertThat(team("presales", QUICK.replace("reply_time", "opened")).pointers())
                .containsExactly("/goals/0/measure/metric");
        assertThat(team("presales", QUICK.replace("reply_time", "closed_unique")).pointers())
                .containsExactly("/goals/0/measure/reading");
        assertThat(team("presales", QUICK.replace("p90", "p99")).pointers())
                .containsExactly("/goals/0/measure/reading");
        assertThat(team("presales", QUICK.replace("at_most", "about")).pointers())
                .containsExactly("/goals/0/measure/bound");
    }

    @Test
    void without_a_report_there_are_the_goals_alone() {
        var quick = standing(Dimension.TEAM, "presales").goal();
        var none = Optional.<LocalDate>empty();
        var team =
                new Team("presales", "P", "", none, none, "", Optional.empty(), List.of(quick), 1);
        room.presences.put(Some.brand().withTeams(List.of(team)));

        var seen = room.get("/api/me/goals").byEleni().body();

        assertThat(names(seen.arr("goals"))).containsExactly("presales Quick");
        assertThat(seen.arr("reports")).isEmpty();
    }

    @Test
    void an_agent_sees_the_own_standing_and_that_of_the_own_teams_a_lead_everybodys() {
        room.clock.set(Instant.parse("2026-03-20T04:00:00Z"));
        kept("2026-03-01", "2026-03-18", standing(Dimension.AGENT, "eleni"));
        kept(
                "2026-02-01",
                "2026-02-28",
                standing(Dimension.AGENT, "eleni"),
                standing(Dimension.AGENT, "lin"),
                standing(Dimension.TEAM, "presales"),
                standing(Dimension.TEAM, "aftersales"));

        var eleni = room.get("/api/me/goals").byEleni().body().arr("reports");

        assertThat(eleni).hasSize(2);
        assertThat(((Json.Obj) eleni.getFirst()).textOrEmpty("last")).isEqualTo("2026-03-18");
        assertThat(names(((Json.Obj) eleni.get(1)).arr("standings")))
                .containsExactly("eleni Quick", "presales Quick");
        var lead = room.get("/api/me/goals").byLead().body().arr("reports");
        assertThat(names(((Json.Obj) lead.get(1)).arr("standings"))).hasSize(4);
    }

    @Test
    void what_is_older_than_three_nights_is_not_how_one_stands_now() {
        room.clock.set(Instant.parse("2026-03-20T04:00:00Z"));
        kept("2026-03-01", "2026-03-16", standing(Dimension.AGENT, "eleni"));

        assertThat(room.get("/api/me/goals").byEleni().body().arr("reports")).isEmpty();
    }

    @Test
    void the_report_itself_tells_everybodys_standing() {
        var id = kept("2026-02-01", "2026-02-28", standing(Dimension.AGENT, "eleni"));

        var report = room.get("/api/reports/" + id).byLead().body();

        var standing = (Json.Obj) report.arr("standings").getFirst();
        assertThat(standing.textOrEmpty("reached")).isEqualTo("12.5");
        assertThat(standing.textOrEmpty("verdict")).isEqualTo("met");
        assertThat(standing.get("before")).isEmpty();
    }

    private Reply team(String id, String goals) {
        return room.put(
                        "/api/settings/teams/" + id,
                        "{\"name\":\"Before the purchase\",\"goals\":[" + goals + "]}")
                .with("if-match", "\"1\"")
                .byAdmin();
    }

    private String kept(String first, String last, Standing... standings) {
        var period = new Period(LocalDate.parse(first), LocalDate.parse(last));
        var order =
                ReportOrder.ofGoals("mosaic", period, Packs.GOALS.metrics(), room.clock.instant());
        var some = SomeReport.report(order);
        var report =
                new Report(
                        order,
                        some.zone(),
                        some.before(),
                        some.computedAt(),
                        true,
                        some.definitions(),
                        SelfCheck.NONE,
                        some.total(),
                        some.previous(),
                        some.breakdowns(),
                        some.series(),
                        List.of(),
                        Optional.empty(),
                        List.of(standings));
        room.runs.begin(order);
        room.runs.done(
                order,
                new RunState.Done(Some.NOW, true, 1, SelfCheck.Verdict.NONE),
                JsonWriter.write(ReportJson.write(report)));
        return order.id();
    }

    private static Standing standing(Dimension of, String whose) {
        var measure = new Measure("reply_time", Reading.P90, Bound.AT_MOST);
        return new Standing(
                of,
                whose,
                new Goal("Quick", new BigDecimal("15"), "min", Optional.of(measure)),
                Optional.of(new BigDecimal("12.5")),
                Optional.empty(),
                7,
                Standing.Verdict.MET);
    }

    private static List<String> names(List<Json> items) {
        return items.stream()
                .map(Json.Obj.class::cast)
                .map(
                        it ->
                                it.obj("whose").textOrEmpty("id")
                                        + " "
                                        + it.obj("goal").textOrEmpty("name"))
                .toList();
    }
}
