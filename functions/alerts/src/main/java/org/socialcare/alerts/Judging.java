package org.socialcare.alerts;

import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.alerts.Gauge;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.FindAlertPlan;
import org.socialcare.domain.ports.KeepBaselines;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has closed windows judged: each channel's, and then those of the brand as a whole. */
final class Judging {
    private final ReadSignals signals;
    private final FindAlertPlan plans;
    private final KeepBaselines baselines;
    private final Raising raising;

    Judging(ReadSignals signals, FindAlertPlan plans, KeepBaselines baselines, Raising raising) {
        this.signals = signals;
        this.plans = plans;
        this.baselines = baselines;
        this.raising = raising;
    }

    /**
     * Returns how many alerts were news.
     *
     * @param latest the last window, included
     */
    int judge(Brand brand, Instant first, Instant latest) {
        var plan = plans.plan(brand.id());
        var active = brand.channels().stream().filter(Channel::active).map(Channel::id).toList();
        var goingOn = new EnumMap<Indicator, Level>(Indicator.class);
        var everywhere = new HashMap<Instant, List<Window>>();
        int raised = 0;
        for (ChannelId channel : active) {
            var windows = windows(channel, first, latest);
            windows.forEach(
                    window ->
                            everywhere
                                    .computeIfAbsent(window.start(), _ -> new ArrayList<>())
                                    .add(window));
            var scope = Scope.of(brand, channel);
            var all = judged(plan, scope, Gauge.ofChannel(plan, channel), windows);
            all.goingOn().forEach((it, level) -> goingOn.merge(it, level, Judging::worse));
            raised += raising.raise(plan, scope, all.findings());
            raising.end(scope, all.ended());
            all.save(baselines);
        }
        var together = new ArrayList<Window>();
        everywhere.forEach((start, all) -> together.add(Window.together(start, all)));
        var scope = Scope.of(brand, active);
        var all =
                judged(
                        plan,
                        scope,
                        Gauge.ofBrand(plan, active.size() > 1),
                        filled(together, first, latest));
        raised += raising.raise(plan, scope, all.beyond(goingOn));
        raising.end(scope, all.ended());
        all.save(baselines);
        return raised;
    }

    private List<Window> windows(ChannelId channel, Instant first, Instant latest) {
        return filled(signals.between(channel, first, latest.plus(Window.LENGTH)), first, latest);
    }

    /** Every window of the stretch in order, those in which nothing happened as well. */
    private static List<Window> filled(List<Window> found, Instant first, Instant latest) {
        Map<Instant, Window> known = new HashMap<>();
        found.forEach(window -> known.put(window.start(), window));
        var windows = new ArrayList<Window>();
        for (var at = first; !at.isAfter(latest); at = at.plus(Window.LENGTH)) {
            windows.add(known.getOrDefault(at, Window.empty(at)));
        }
        return windows;
    }

    private Judged judged(
            AlertPlan plan, Scope scope, List<Gauge<?>> gauges, List<Window> windows) {
        var judged = new Judged(scope, baselines.of(scope.name()));
        for (Gauge<?> gauge : gauges) {
            judged.judge(gauge, plan, windows);
        }
        return judged;
    }

    private static Level worse(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
