package org.socialcare.desk;

import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.FindAlertPlan;
import org.socialcare.domain.ports.FindHealth;
import org.socialcare.domain.ports.KeepAsks;
import org.socialcare.domain.ports.KeepAsks.Ask;
import org.socialcare.domain.ports.OrderCheck;
import org.socialcare.domain.ports.ReadBaselines;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.settings.Channel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether every channel of the brand hears and can speak. */
final class ChannelApi {
    private static final Duration DAY = Duration.ofDays(1);

    private final FindHealth health;
    private final ReadSignals signals;
    private final ReadBaselines baselines;
    private final FindAlertPlan plans;
    private final Failures failures;
    private final KeepAsks asks;
    private final OrderCheck checks;
    private final InstantSource clock;

    ChannelApi(
            FindHealth health,
            ReadSignals signals,
            ReadBaselines baselines,
            FindAlertPlan plans,
            Failures failures,
            KeepAsks asks,
            OrderCheck checks,
            InstantSource clock) {
        this.health = health;
        this.signals = signals;
        this.baselines = baselines;
        this.plans = plans;
        this.failures = failures;
        this.asks = asks;
        this.checks = checks;
        this.clock = clock;
    }

    Answer list(Caller caller) {
        caller.mustSeeBrand();
        var now = clock.instant();
        var brand = caller.brand();
        var plan = plans.plan(brand.id());
        Map<ChannelId, Ask> asked = new HashMap<>();
        asks.asks(brand.id()).forEach(ask -> asked.put(ask.channel(), ask));
        var items = new ArrayList<Json>();
        for (var channel : brand.channels()) {
            var ask = Optional.ofNullable(asked.get(channel.id()));
            items.add(view(caller, channel, plan, ask, now));
        }
        var body = Json.object().put("items", items).build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    private Json view(
            Caller caller, Channel channel, AlertPlan plan, Optional<Ask> ask, Instant now) {
        var brand = caller.brand();
        var id = channel.id();
        var figures =
                new ChannelFigures(
                        id,
                        brand.zone(),
                        plan,
                        lastDay(id, now),
                        baselines.of(ReadBaselines.scope(brand.id(), id)));
        var known = health.health(id);
        return Json.object()
                .put("channel", Shapes.channel(brand, id))
                .put("team", Shapes.team(brand, channel.team()))
                .put("lastHeard", Shapes.instant(figures.lastHeard()))
                .put("messages", figures.messages())
                .put("quiet", figures.quiet())
                .put("sending", figures.sending())
                .put("access", AccessView.of(known, now))
                .put("checks", CheckView.all(known))
                .put("asked", CheckView.asked(brand, known, ask))
                .build();
    }

    /** The answers of the last day that did not get through, the latest first. */
    Answer failures(Caller caller, String address) {
        caller.mustSeeBrand();
        var channel = known(caller, address);
        var items = failures.in(lastDay(channel, clock.instant()));
        return Answer.ok(Json.object().put("items", items).build());
    }

    /** Answers before anything is compared; how it goes on is seen in the list. */
    Answer check(Request request, Caller caller, String address) {
        var run = "asked-" + request.idempotencyKey();
        caller.mustSeeBrand();
        var channel = known(caller, address);
        var ask = new Ask(channel, run, caller.agent().id(), clock.instant());
        if (!asks.ask(caller.brand().id(), ask)) {
            var detail = "a channel is compared once in " + KeepAsks.PAUSE.toMinutes() + " minutes";
            throw new Refusal(Problem.of(429, "check_too_soon", detail));
        }
        checks.order(new OrderCheck.CheckOrder(channel, run));
        var known = health.health(channel);
        return Answer.with(202, CheckView.asked(caller.brand(), known, Optional.of(ask)));
    }

    private List<Window> lastDay(ChannelId channel, Instant now) {
        return signals.between(channel, Window.startOf(now.minus(DAY)), now);
    }

    private static ChannelId known(Caller caller, String address) {
        return caller.brand().channels().stream()
                .map(Channel::id)
                .filter(id -> Shapes.channelId(id).equals(address))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
