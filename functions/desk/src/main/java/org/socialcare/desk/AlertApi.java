package org.socialcare.desk;

import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.InstantSource;
import java.util.ArrayList;

/** Figures that crossed a threshold, and who has taken them on. */
final class AlertApi {
    private static final int PAGE = 50;
    private static final int MOST_COUNTED = 100;
    private static final int LONGEST_ID = 900;

    private final ReadAlerts alerts;
    private final KeepAlert kept;
    private final InstantSource clock;

    AlertApi(ReadAlerts alerts, KeepAlert kept, InstantSource clock) {
        this.alerts = alerts;
        this.kept = kept;
        this.clock = clock;
    }

    Answer list(Request request, Caller caller) {
        caller.mustSeeBrand();
        var brand = caller.brand();
        var page = Paging.page(request, cursor -> alerts.ofBrand(brand.id(), cursor, PAGE));
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

    /** Whoever was first stays the one who has taken it on. */
    Answer acknowledge(Request request, Caller caller, String address) {
        request.idempotencyKey();
        caller.mustSeeBrand();
        return OpaqueId.read(address)
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                .flatMap(alerts::alert)
                .filter(alert -> alert.brand().equals(caller.brand().id()))
                .map(KeptAlert::id)
                .flatMap(id -> kept.acknowledge(id, caller.agent().id(), clock.instant()))
                .map(alert -> Answer.ok(AlertView.of(alert, caller.brand())))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
