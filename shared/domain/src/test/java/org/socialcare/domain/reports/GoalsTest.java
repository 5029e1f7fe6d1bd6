package org.socialcare.domain.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.metrics.Timing;
import org.socialcare.domain.reports.Report.Breakdown;
import org.socialcare.domain.reports.Report.Line;
import org.socialcare.domain.reports.Standing.Verdict;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Goal;
import org.socialcare.domain.settings.Goal.Bound;
import org.socialcare.domain.settings.Goal.Measure;
import org.socialcare.domain.settings.Goal.Reading;
import org.socialcare.domain.settings.Team;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

class GoalsTest {
    private static final Brand BRAND =
            new Brand(
                    "mosaic",
                    "Mosaic",
                    ZoneOffset.UTC,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
    private static final Period FEBRUARY = period("2026-02-01", "2026-02-28");
    private static final Period HALF = period("2026-02-01", "2026-02-14");

    @Test
    void whatever_can_measure_a_goal_belongs_to_somebody() {
        for (var metric : Packs.GOALS.metrics()) {
            assertThat(Registry.find(metric)).as(metric).isPresent();
            assertThat(Registry.find(metric).get().owner()).as(metric).isNotEqualTo("Nobody.");
        }
        assertThat(Goals.isMeasurable("opened")).isFalse();
        assertThat(Goals.isMeasurable("gone")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "reply_time, VALUE, AT_MOST, 2, 2, MET",
        "reply_time, VALUE, AT_MOST, 1.9999, 2, MISSED",
        "reply_time, P90, AT_MOST, 10, 10, MET",
        "reply_time, BUSINESS, AT_MOST, 1, 1, MET",
        "reply_time, BUSINESS_P90, AT_MOST, 4, 5, MISSED",
        "reply_time, IN_TARGET, AT_LEAST, 29, 29, MET",
        "sla_compliance, VALUE, AT_LEAST, 58, 57, MISSED",
        "sla_compliance, VALUE, AT_LEAST, 57, 57, MET",
        "closed_unique, VALUE, AT_LEAST, 40, 12, MISSED",
        "closed_unique, VALUE, AT_MOST, 40, 12, MET",
    })
    void a_figure_is_compared_in_the_unit_of_the_goal(
            String metric,
            Reading reading,
            Bound bound,
            String target,
            String reached,
            Verdict is) {
        var standing = standings(FEBRUARY, goal(metric, reading, bound, target), line()).getFirst();

        assertThat(standing.reached())
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(reached));
        assertThat(standing.verdict()).isEqualTo(is);
        assertThat(standing.of()).isEqualTo(Dimension.AGENT);
        assertThat(standing.whose()).isEqualTo("lin");
    }

    @Test
    void a_number_to_collect_is_under_way_until_the_month_is_over() {
        var many = goal("closed_unique", Reading.VALUE, Bound.AT_LEAST, "40");
        var few = goal("closed_unique", Reading.VALUE, Bound.AT_LEAST, "12");
        var most = goal("closed_unique", Reading.VALUE, Bound.AT_MOST, "11");

        assertThat(verdict(HALF, many, line())).isEqualTo(Verdict.UNDERWAY);
        assertThat(verdict(HALF, few, line())).isEqualTo(Verdict.MET);
        assertThat(verdict(HALF, most, line())).isEqualTo(Verdict.MISSED);
    }

    @Test
    void who_did_nothing_has_no_time_to_be_measured_but_a_number_of_none() {
        var time = goal("reply_time", Reading.VALUE, Bound.AT_MOST, "2");
        var number = goal("closed_unique", Reading.VALUE, Bound.AT_LEAST, "1");

        assertThat(verdict(FEBRUARY, time)).isEqualTo(Verdict.NOTHING);
        assertThat(verdict(FEBRUARY, number)).isEqualTo(Verdict.MISSED);
        assertThat(standings(FEBRUARY, number).getFirst().reached()).contains(BigDecimal.ZERO);
    }

    @Test
    void a_month_says_nothing_of_what_was_not_asked_or_is_judged_by_people() {
        assertThat(standings(FEBRUARY, new Goal("Kind", BigDecimal.TEN, "points"), line()))
                .isEmpty();
        var unasked = goal("handled_elsewhere", Reading.VALUE, Bound.AT_LEAST, "1");
        assertThat(standings(FEBRUARY, unasked, line())).isEmpty();
        var notOrdered = goal("first_in_X", Reading.VALUE, Bound.AT_LEAST, "1");
        assertThat(standings(FEBRUARY, notOrdered, line())).isEmpty();
        var impossible = goal("closed_unique", Reading.P90, Bound.AT_LEAST, "1");
        assertThat(standings(FEBRUARY, impossible, line())).isEmpty();
    }

    @Test
    void a_period_of_several_months_says_nothing_of_goals_for_one() {
        var goal = goal("reply_time", Reading.VALUE, Bound.AT_MOST, "2");

        assertThat(standings(period("2026-02-01", "2026-03-01"), goal, line())).isEmpty();
    }

    @Test
    void the_metrics_of_a_brand_are_those_of_its_goals_but_not_of_who_has_left() {
        var brand = brand(goal("reply_time", Reading.VALUE, Bound.AT_MOST, "2"));
        assertThat(Goals.metrics(brand)).containsExactly("sla_compliance", "reply_time");

        var left = brand.withAgents(brand.agents().stream().map(it -> it.closed(true)).toList());
        assertThat(Goals.metrics(left)).containsExactly("sla_compliance");
        assertThat(Goals.metrics(BRAND)).isEmpty();
    }

    @Test
    void a_team_stands_by_its_own_line() {
        var brand = brand(goal("reply_time", Reading.VALUE, Bound.AT_MOST, "2"));
        var byTeam =
                new Breakdown(
                        List.of(Dimension.TEAM),
                        List.of(new Line(List.of("presales"), cells(), Map.of())));

        var standings = Goals.standings(brand, order(FEBRUARY), List.of(byTeam));

        assertThat(standings).hasSize(1);
        assertThat(standings.getFirst().whose()).isEqualTo("presales");
        assertThat(standings.getFirst().reached()).contains(new BigDecimal("57"));
        assertThat(standings.getFirst().before()).isEmpty();
        assertThat(standings.getFirst().count()).isEqualTo(7);
    }

    private static Verdict verdict(Period period, Goal goal, Line... lines) {
        return standings(period, goal, lines).getFirst().verdict();
    }

    private static List<Standing> standings(Period period, Goal goal, Line... lines) {
        var byAgent = new Breakdown(List.of(Dimension.AGENT), List.of(lines));
        return Goals.standings(brand(goal), order(period), List.of(byAgent));
    }

    private static ReportOrder order(Period period) {
        return ReportOrder.ofGoals(
                "mosaic",
                period,
                List.of("reply_time", "sla_compliance", "closed_unique", "handled_elsewhere"),
                Instant.EPOCH);
    }

    private static Line line() {
        return new Line(List.of("lin"), cells(), Map.of());
    }

    private static Map<String, Cell> cells() {
        var timed =
                new Cell(
                        4,
                        OptionalDouble.of(120),
                        Optional.of(new Timing(150, 120, 600)),
                        Optional.of(new Timing(75, 60, 300)),
                        OptionalDouble.of(0.29));
        return Map.of(
                "reply_time",
                timed,
                "sla_compliance",
                plain(7, 0.57),
                "closed_unique",
                plain(12, 12));
    }

    private static Cell plain(long count, double value) {
        return new Cell(
                count,
                OptionalDouble.of(value),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    private static Brand brand(Goal goal) {
        var kept = goal("sla_compliance", Reading.VALUE, Bound.AT_LEAST, "90");
        var none = Optional.<LocalDate>empty();
        return BRAND.withTeams(
                        List.of(
                                new Team(
                                        "presales",
                                        "Before",
                                        "",
                                        none,
                                        none,
                                        "",
                                        Optional.empty(),
                                        List.of(kept),
                                        1)))
                .withAgents(
                        List.of(
                                new Agent(
                                        "lin",
                                        "Lin",
                                        Set.of("presales"),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        5,
                                        "",
                                        List.of(goal),
                                        1)));
    }

    private static Goal goal(String metric, Reading reading, Bound bound, String target) {
        return new Goal(
                "g", new BigDecimal(target), "x", Optional.of(new Measure(metric, reading, bound)));
    }

    private static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }
}
