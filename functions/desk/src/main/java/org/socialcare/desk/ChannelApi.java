package org.socialcare.desk;

import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.ports.FindHealth;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.settings.Channel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/** Whether every channel of the brand hears and can speak. */
final class ChannelApi {
    private static final Duration DAY = Duration.ofDays(1);

    private final FindHealth health;
    private final ReadSignals signals;
    private final InstantSource clock;

    ChannelApi(FindHealth health, ReadSignals signals, InstantSource clock) {
        this.health = health;
        this.signals = signals;
        this.clock = clock;
    }

    Answer list(Caller caller) {
        caller.mustSeeBrand();
        var now = clock.instant();
        var items = new ArrayList<Json>();
        for (var channel : caller.brand().channels()) {
            items.add(view(caller, channel, now));
        }
        var body = Json.object().put("items", items).build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    private Json view(Caller caller, Channel channel, Instant now) {
        int messages = 0;
        Optional<Instant> last = Optional.empty();
        var since = Window.startOf(now.minus(DAY));
        for (var window : signals.between(channel.id(), since, now)) {
            int count = window.count(Mark.MESSAGE);
            messages += count;
            if (count > 0) {
                last = Optional.of(window.start());
            }
        }
        var known = health.health(channel.id());
        return Json.object()
                .put("channel", Shapes.channel(caller.brand(), channel.id()))
                .put("team", Shapes.team(caller.brand(), channel.team()))
                .put("lastHeard", Shapes.instant(last))
                .put("messages", messages)
                .put("access", AccessView.of(known, now))
                .put("checks", known.checks().stream().map(ChannelApi::check).toList())
                .build();
    }

    private static Json check(Check check) {
        return Json.object()
                .put("at", check.at().toString())
                .put("pulled", check.pulled())
                .put("missed", check.missed())
                .put("trouble", check.trouble())
                .build();
    }
}
