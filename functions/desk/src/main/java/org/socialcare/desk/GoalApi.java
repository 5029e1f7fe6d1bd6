package org.socialcare.desk;

import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.domain.ports.ReadRuns.Run;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.reports.RunState;
import org.socialcare.domain.settings.Goal;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.results.ReportJson;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What the caller and the caller's teams are to reach, for leads what everybody is, and how far
 * they had come when it was last computed.
 */
final class GoalApi {
    /** A night's report may be late; what is older than this is no answer to "now". */
    private static final int OLDEST_DAYS = 3;

    private final ReadRuns runs;
    private final InstantSource clock;

    GoalApi(ReadRuns runs, InstantSource clock) {
        this.runs = runs;
        this.clock = clock;
    }

    Answer read(Caller caller) {
        var goals = new ArrayList<Json>();
        for (var team : caller.teams()) {
            team.goals().forEach(it -> goals.add(goal(caller, Dimension.TEAM, team.id(), it)));
        }
        for (var agent : caller.brand().agents()) {
            if (!agent.closed() && concerns(caller, Dimension.AGENT, agent.id())) {
                var whose = agent.id();
                agent.goals().forEach(it -> goals.add(goal(caller, Dimension.AGENT, whose, it)));
            }
        }
        var today = LocalDate.ofInstant(clock.instant(), caller.brand().zone());
        var reports = new ArrayList<Json>();
        soFar(caller, today).ifPresent(it -> reports.add(standings(caller, it)));
        report(caller, Rhythm.before(Rhythm.MONTHLY.containing(today)))
                .ifPresent(it -> reports.add(standings(caller, it)));
        return Answer.ok(Json.object().put("goals", goals).put("reports", reports).build());
    }

    private Optional<Report> soFar(Caller caller, LocalDate today) {
        var first = today.withDayOfMonth(1);
        for (int days = 1; days <= OLDEST_DAYS; days++) {
            var last = today.minusDays(days);
            var found = last.isBefore(first) ? null : report(caller, new Period(first, last));
            if (found != null && found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<Report> report(Caller caller, Period period) {
        var brand = caller.brand().id();
        var id = ReportOrder.ofGoals(brand, period, Packs.GOALS.metrics(), clock.instant()).id();
        return runs.run(brand, id)
                .map(Run::state)
                .filter(RunState.Done.class::isInstance)
                .flatMap(_ -> runs.document(brand, id))
                .map(document -> ReportJson.read(JsonReader.read(document)));
    }

    private static Json goal(Caller caller, Dimension of, String whose, Goal goal) {
        return Json.object()
                .put("by", Shapes.word(of))
                .put("whose", Keys.json(caller.brand(), of, whose))
                .put("goal", GoalView.json(goal))
                .build();
    }

    private static Json standings(Caller caller, Report report) {
        return RunView.about(report.order())
                .put("computedAt", report.computedAt().toString())
                .put(
                        "standings",
                        report.standings().stream()
                                .filter(it -> concerns(caller, it.of(), it.whose()))
                                .map(it -> GoalView.standing(it, caller.brand()))
                                .toList())
                .build();
    }

    /** One's own and those of one's teams; how colleagues stand is for leads. */
    private static boolean concerns(Caller caller, Dimension of, String whose) {
        return of == Dimension.TEAM
                ? caller.sees(whose)
                : caller.seesBrand() || whose.equals(caller.agent().id());
    }
}
