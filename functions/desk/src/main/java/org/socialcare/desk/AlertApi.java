package org.socialcare.desk;

import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.alerts.Chart;
import org.socialcare.domain.alerts.Gauge;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.settings.Channel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Figures that crossed a threshold, how they went on, and who has taken them on. */
final class AlertApi {
    private static final int PAGE = 50;
    private static final int MOST_COUNTED = 100;
    private static final int LONGEST_ID = 900;

    private final ReadAlerts alerts;
    private final KeepAlert kept;
    private final ReadSignals signals;
    private final ReadSettings settings;
    private final InstantSource clock;

    AlertApi(
            ReadAlerts alerts,
            KeepAlert kept,
            ReadSignals signals,
            ReadSettings settings,
            InstantSource clock) {
        this.alerts = alerts;
        this.kept = kept;
        this.signals = signals;
        this.settings = settings;
        this.clock = clock;
    }

    Answer list(Request request, Caller caller) {
        caller.mustSeeBrand();
        var brand = caller.brand();
        boolean onlyOpen = onlyOpen(request);
        var page =
                Paging.page(request, cursor -> alerts.ofBrand(brand.id(), onlyOpen, cursor, PAGE));
        var items = new ArrayList<Json>();
        page.alerts().forEach(alert -> items.add(AlertView.of(alert, brand)));
        var body =
                Json.object()
                        .put("items", items)
                        .put("open", alerts.countOpen(brand.id(), MOST_COUNTED))
                        .put("cursor", Shapes.text(page.next()))
                        .build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    Answer chart(Caller caller, String address) {
        caller.mustSeeBrand();
        var alert = known(caller, address).alert();
        var plan =
                AlertPlan.of(
                        settings.settings(caller.brand().id()).stream()
                                .map(ReadSettings.Versioned::setting)
                                .toList());
        // A figure that is no longer watched over has no chart, but its alert has its figures.
        var gauge = Gauge.of(plan, alert).orElseThrow(() -> new Refusal(Problem.notFound()));
        var chart = new Chart(alert, gauge);
        var now = clock.instant();
        var windows = new ArrayList<Window>();
        for (var channel : alert.channel().map(List::of).orElseGet(() -> channels(caller))) {
            windows.addAll(signals.between(channel, chart.reads(), chart.to(now)));
        }
        return Answer.ok(
                AlertView.chart(alert, chart.points(windows, now), chart.from(), chart.to(now)));
    }

    /** Whoever was first stays the one who has taken it on. */
    Answer acknowledge(Request request, Caller caller, String address) {
        request.idempotencyKey();
        caller.mustSeeBrand();
        return kept.acknowledge(known(caller, address).id(), caller.agent().id(), clock.instant())
                .map(alert -> Answer.ok(AlertView.of(alert, caller.brand())))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private KeptAlert known(Caller caller, String address) {
        return OpaqueId.read(address)
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                .flatMap(alerts::alert)
                .filter(it -> it.alert().brand().equals(caller.brand().id()))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static boolean onlyOpen(Request request) {
        return switch (request.query("state").orElse("all")) {
            case "all" -> false;
            case "open" -> true;
            default -> throw new Refusal(Problem.invalid("/state", "must be open or all"));
        };
    }

    private static List<ChannelId> channels(Caller caller) {
        return caller.brand().channels().stream().map(Channel::id).toList();
    }
}
