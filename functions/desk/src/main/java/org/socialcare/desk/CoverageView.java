package org.socialcare.desk;

import org.socialcare.domain.coverage.Aim;
import org.socialcare.domain.coverage.DayAhead;
import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.coverage.Gap;
import org.socialcare.domain.coverage.Outlook;
import org.socialcare.domain.coverage.QuarterHour;
import org.socialcare.domain.coverage.Substitute;
import org.socialcare.domain.coverage.WeekAhead;
import org.socialcare.domain.roster.Span;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A week to come as the page shows it; times of day are those of the brand's zone. */
final class CoverageView {
    private static final int HOUR = 60;

    private final Brand brand;
    private final WeekAhead ahead;
    private final Instant now;

    CoverageView(Brand brand, WeekAhead ahead, Instant now) {
        this.brand = brand;
        this.ahead = ahead;
        this.now = now;
    }

    /**
     * @param outlook absent where too little is known
     * @param complete the same with nobody missing, where somebody is taken as missing
     */
    Json of(
            LocalDate first,
            List<DayOfArrivals> history,
            Aim aim,
            Optional<Outlook> outlook,
            Optional<Outlook> complete) {
        JsonObject json =
                Json.object()
                        .put("zone", brand.zone().getId())
                        .put("first", first.toString())
                        .put("known", outlook.isPresent())
                        .put("counted", history.size())
                        .put("withinSeconds", aim.within().toSeconds())
                        .put("aim", Shapes.number(aim.share()))
                        .put("teams", teams())
                        .put("channels", channels())
                        .put("languages", languages(history))
                        .put("agents", agents());
        outlook.ifPresent(it -> put(json, it, complete));
        return json.build();
    }

    private void put(JsonObject json, Outlook outlook, Optional<Outlook> complete) {
        var days = new ArrayList<Json>();
        for (int i = 0; i < outlook.days().size(); i++) {
            int index = i;
            days.add(day(outlook.days().get(i), complete.map(it -> it.days().get(index))));
        }
        json.put("handlingSeconds", outlook.pace().handling().toSeconds())
                .put("measuredAnswers", outlook.pace().answers())
                .put("unplanned", Json.texts(outlook.unplanned()))
                .put("days", days)
                .put("quarters", outlook.quarters().stream().map(CoverageView::quarter).toList())
                .put(
                        "gaps",
                        outlook.gaps().stream()
                                .filter(gap -> gap.to().isAfter(now))
                                .map(this::gap)
                                .toList());
    }

    private static Json day(DayAhead day, Optional<DayAhead> complete) {
        return Json.object()
                .put("day", day.day().toString())
                .put("arrivals", rounded(day.arrivals()))
                .put("share", rounded(day.share()))
                .put("complete", complete.map(it -> rounded(it.share())).orElse(Json.Null.VALUE))
                .put("basis", Shapes.word(day.basis().kind()))
                .put("basisDays", day.basis().days())
                .build();
    }

    private static Json quarter(QuarterHour quarter) {
        return Json.object()
                .put("from", quarter.from().toString())
                .put("day", quarter.day().toString())
                .put("arrivals", rounded(quarter.arrivals()))
                .put("staff", quarter.staff())
                .put("open", quarter.open())
                .put("share", rounded(quarter.share()))
                .put("waitSeconds", quarter.waiting().toSeconds())
                .put("answered", quarter.answered())
                .put("backlog", rounded(quarter.backlog()))
                .build();
    }

    private Json gap(Gap gap) {
        return Json.object()
                .put("from", gap.from().toString())
                .put("to", gap.to().toString())
                .put("nobody", gap.nobody())
                .put("arrivals", rounded(gap.arrivals()))
                .put("late", rounded(gap.late()))
                .put("share", rounded(gap.share()))
                .put("longestSeconds", gap.longest().toSeconds())
                .put(
                        "needed",
                        gap.needed().isPresent()
                                ? Json.of(gap.needed().getAsInt())
                                : Json.Null.VALUE)
                .put("withOne", rounded(gap.withOne()))
                .put("substitutes", ahead.substitutes(gap).stream().map(this::substitute).toList())
                .build();
    }

    private Json substitute(Substitute who) {
        return Json.object()
                .put("username", who.agent())
                .put("name", Shapes.agentName(brand, who.agent()))
                .put("standsInFor", Shapes.agent(brand, who.standsInFor()))
                .put("minutesPlanned", who.minutesPlanned())
                .put("day", who.day().toString())
                .put("shift", span(who.shift().span()))
                .build();
    }

    private static Json span(Span span) {
        return Json.object().put("from", time(span.from())).put("to", time(span.to())).build();
    }

    private static String time(int minutes) {
        int minute = minutes % Span.DAY;
        return two(minute / HOUR) + ":" + two(minute % HOUR);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private List<Json> teams() {
        return brand.teams().stream().map(team -> Shapes.team(brand, team.id())).toList();
    }

    private List<Json> channels() {
        return brand.channels().stream().map(it -> Shapes.channel(brand, it.id())).toList();
    }

    private List<Json> agents() {
        return brand.agents().stream()
                .map(agent -> Shapes.agent(brand, Optional.of(agent.id())))
                .toList();
    }

    private static Json languages(List<DayOfArrivals> history) {
        var languages = new TreeSet<String>();
        for (var day : history) {
            day.lines().forEach(line -> languages.add(line.work().language()));
        }
        return Json.texts(List.copyOf(languages));
    }

    /** Predictions have no third decimal. */
    private static Json rounded(double value) {
        return Shapes.number(Math.round(value * 1000) / 1000.0);
    }
}
