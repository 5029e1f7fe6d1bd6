package org.socialcare.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Standing;
import org.socialcare.domain.reports.Standing.Verdict;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Goal;
import org.socialcare.domain.settings.Goal.Bound;
import org.socialcare.domain.settings.Goal.Measure;
import org.socialcare.domain.settings.Goal.Reading;
import org.socialcare.testkit.Some;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What measures goals, from the hourly schedule to the report. */
class GoalPlanTest {
    private static final String MARCH_SO_FAR = "2026-03-03.sofar.goals";

    private final ReportRoom room = new ReportRoom();

    @BeforeEach
    void forgetOtherReports() {
        room.hour();
        room.queue.clear();
    }

    @Test
    void a_first_goal_has_the_last_month_and_the_days_of_this_one_measured_at_once() {
        room.clock.set(Instant.parse("2026-03-03T17:00:00Z"));
        lin(goal("closed_unique", "2"), goal("sla_compliance", "90"));

        assertThat(goals())
                .extracting(ReportOrder::id)
                .containsExactly("2026-02-28.monthly.goals", MARCH_SO_FAR);
        assertThat(goals()).isEmpty();
    }

    @Test
    void only_the_metrics_that_goals_ask_for_are_computed() {
        lin(goal("closed_unique", "2"));

        assertThat(goals()).allMatch(it -> it.metrics().equals(List.of("closed_unique")));
    }

    @Test
    void without_a_measured_goal_nothing_is_computed() {
        lin(new Goal("Friendly", BigDecimal.TEN, "points"));

        assertThat(goals()).isEmpty();
    }

    @Test
    void on_the_first_of_a_month_the_month_before_is_told_whole() {
        lin(goal("closed_unique", "2"));
        goals();

        room.clock.set(Instant.parse("2026-03-31T16:20:00Z"));

        assertThat(goals()).extracting(ReportOrder::id).containsExactly("2026-03-31.monthly.goals");
    }

    @Test
    void every_night_counts_the_days_that_have_passed_and_tells_nobody() {
        lin(goal("closed_unique", "2"));
        solved("one");
        room.clock.set(Instant.parse("2026-03-03T17:00:00Z"));
        room.hour();
        room.work();
        room.told.published.removeIf(it -> !it.order().pack().equals("goals"));

        var standing = room.report(MARCH_SO_FAR).standings().getFirst();
        assertThat(standing)
                .isEqualTo(
                        new Standing(
                                Dimension.AGENT,
                                "lin",
                                goal("closed_unique", "2"),
                                Optional.of(BigDecimal.ONE),
                                Optional.empty(),
                                1,
                                Verdict.UNDERWAY));
        assertThat(room.told.published)
                .extracting(it -> it.order().id())
                .containsExactly("2026-02-28.monthly.goals");

        solved("two");
        room.clock.pass(Duration.ofDays(1));
        room.hour();
        room.work();
        assertThat(room.report("2026-03-04.sofar.goals").standings())
                .extracting(Standing::verdict)
                .containsExactly(Verdict.MET);
    }

    private List<ReportOrder> goals() {
        room.queue.clear();
        room.hour();
        return room.queue.stream().filter(it -> it.pack().equals("goals")).toList();
    }

    private void lin(Goal... goals) {
        room.brands.put(
                Some.brand()
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
                                                List.of(goals),
                                                1))));
    }

    private void solved(String name) {
        var message = Some.message("A question " + name).from(name).at(room.clock.instant());
        Conversation opened = room.happens(Some.change(Optional.empty(), message)).after();
        room.happens(
                Some.done(
                        Working.resolve(
                                opened, "r" + name, "lin", "solved", room.clock.instant())));
    }

    private static Goal goal(String metric, String target) {
        var measure = new Measure(metric, Reading.VALUE, Bound.AT_LEAST);
        return new Goal(metric, new BigDecimal(target), "", Optional.of(measure));
    }
}
