package org.socialcare.desk;

import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.alerts.Gauge;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.judging.Quiet;
import org.socialcare.domain.alerts.judging.SilenceJudge;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.ReadBaselines.Baseline;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What alerts count and remember of one channel, put in the words of its health. */
final class ChannelFigures {
    private static final SilenceJudge SILENCE = new SilenceJudge();

    private final ZoneId zone;
    private final List<Window> day;
    private final Map<String, Baseline> remembered;
    private final List<Gauge<?>> gauges;

    /**
     * @param day the windows of the last 24 hours
     * @param remembered of the channel's figures, by their names
     */
    ChannelFigures(
            ChannelId channel,
            ZoneId zone,
            AlertPlan plan,
            List<Window> day,
            Map<String, Baseline> remembered) {
        this.zone = zone;
        this.day = day;
        this.remembered = remembered;
        this.gauges = Gauge.ofChannel(plan, channel);
    }

    Optional<Instant> lastHeard() {
        return last(Mark.MESSAGE).map(Window::start);
    }

    int messages() {
        return day.stream().mapToInt(window -> window.count(Mark.MESSAGE)).sum();
    }

    /** Null while nobody ever wrote. */
    Json quiet() {
        var known =
                Optional.ofNullable(remembered.get(Indicator.SILENCE.word()))
                        .map(it -> SILENCE.read(it.bytes()))
                        .orElseGet(SILENCE::nothingYet);
        return SILENCE.quiet(known, lastHeard(), zone)
                .<Json>map(this::view)
                .orElse(Json.Null.VALUE);
    }

    private Json view(Quiet quiet) {
        boolean watched = gauge(Indicator.SILENCE).isPresent();
        return Json.object()
                .put("since", quiet.since().toString())
                .put("usual", Shapes.text(quiet.usual().map(Object::toString)))
                .put("level", Shapes.text(quiet.level().filter(_ -> watched).map(Shapes::word)))
                .put("watched", watched)
                .build();
    }

    /** How the answers of the last day fared, and the last of them. */
    Json sending() {
        int ended = 0;
        int failed = 0;
        for (var window : day) {
            ended += window.count(Mark.SENT);
            failed += window.count(Mark.UNSENT);
        }
        var last = last(Mark.SENT);
        return Json.object()
                .put("ended", ended)
                .put("failed", failed)
                .put("hours", 24)
                .put("level", Shapes.text(level(Indicator.SEND_FAILURES).map(Shapes::word)))
                .put("last", last.<Json>map(ChannelFigures::lastSent).orElse(Json.Null.VALUE))
                .build();
    }

    private static Json lastSent(Window window) {
        return Json.object()
                .put("at", window.start().toString())
                .put("ended", window.count(Mark.SENT))
                .put("failed", window.count(Mark.UNSENT))
                .build();
    }

    private Optional<Window> last(Mark mark) {
        return day.reversed().stream().filter(window -> window.count(mark) > 0).findFirst();
    }

    private Optional<Gauge<?>> gauge(Indicator indicator) {
        for (Gauge<?> gauge : gauges) {
            if (gauge.indicator() == indicator) return Optional.of(gauge);
        }
        return Optional.empty();
    }

    /** Of the alert about it that goes on. */
    private Optional<Level> level(Indicator indicator) {
        var bytes = Optional.ofNullable(remembered.get(indicator.word()));
        var gauge = gauge(indicator);
        return gauge.isEmpty() || bytes.isEmpty()
                ? Optional.empty()
                : gauge.get().level(bytes.get().bytes());
    }
}
