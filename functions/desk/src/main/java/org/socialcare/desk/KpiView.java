package org.socialcare.desk;

import org.socialcare.domain.kpi.DayCount;
import org.socialcare.domain.kpi.Forecast;
import org.socialcare.domain.kpi.Judged;
import org.socialcare.domain.kpi.PlatformRule;
import org.socialcare.domain.kpi.Standing;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.settings.PlatformRuleJson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How one channel stands to its platform's rule. */
final class KpiView {
    /** The window that ends today, and those that end on the next days. */
    private static final int AHEAD = 7;

    private final PlatformRule rule;
    private final List<DayCount> days;
    private final Instant now;

    /**
     * @param days in order up to today, the window's at least
     */
    KpiView(PlatformRule rule, List<DayCount> days, Instant now) {
        this.rule = rule;
        this.days = days;
        this.now = now;
    }

    JsonObject members(Json channel) {
        LocalDate today = rule.day(now);
        LocalDate first = today.minusDays(rule.days() - 1L);
        List<DayCount> window = days.stream().filter(it -> !it.day().isBefore(first)).toList();
        var standing = Standing.of(window, rule.line());
        return Json.object()
                .put("channel", channel)
                .put("rule", PlatformRuleJson.write(rule))
                .put("first", first.toString())
                .put("last", today.toString())
                .put("inTime", standing.inTime())
                .put("counted", standing.counted())
                .put("open", window.stream().mapToLong(DayCount::open).sum())
                .put("share", number(standing.share()))
                .put("isKept", standing.kept())
                .put("needed", number(standing.toReach()))
                .put("spare", number(standing.toSpare()))
                .put("ours", ours(window))
                .put("forecasts", forecasts())
                .put("days", window.stream().map(KpiView::day).toList());
    }

    static Json round(Judged judged, Instant now) {
        var round = judged.round();
        return Json.object()
                .put("conversation", round.conversation().text())
                .put("start", round.start().toString())
                .put("stop", Shapes.instant(round.stop()))
                .put("due", judged.due().toString())
                .put("verdict", judged.verdict().word())
                .put("promised", Shapes.instant(round.promised()))
                .put("ours", Shapes.word(judged.ours(now)))
                .build();
    }

    private List<Json> forecasts() {
        var forecasts = new ArrayList<Json>();
        for (int ahead = 0; ahead < AHEAD; ahead++) {
            Forecast.of(rule, days, ahead, rule.left(now))
                    .ifPresent(forecast -> forecasts.add(forecast(forecast)));
        }
        return forecasts;
    }

    private static Json forecast(Forecast forecast) {
        return Json.object()
                .put("last", forecast.last().toString())
                .put("leaving", forecast.leaving())
                .put("coming", Math.round(forecast.coming()))
                .put("share", Shapes.number(forecast.share()))
                .put("low", Shapes.number(forecast.low()))
                .put("high", Shapes.number(forecast.high()))
                .put("needed", number(forecast.needed()))
                .put("reach", Shapes.word(forecast.reach()))
                .build();
    }

    private static Json ours(List<DayCount> window) {
        return Json.object()
                .put("kept", window.stream().mapToLong(DayCount::kept).sum())
                .put("promised", window.stream().mapToLong(DayCount::promised).sum())
                .build();
    }

    private static Json day(DayCount count) {
        return Json.object()
                .put("day", count.day().toString())
                .put("inTime", count.inTime())
                .put("counted", count.counted())
                .build();
    }

    private static Json number(OptionalDouble value) {
        return value.isPresent() ? Shapes.number(value.getAsDouble()) : Json.Null.VALUE;
    }

    private static Json number(OptionalLong value) {
        return value.isPresent() ? Json.of(value.getAsLong()) : Json.Null.VALUE;
    }
}
