package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelHealth;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.ports.KeepAsks.Ask;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Optional;

/** What comparing a channel with its platform found, and how far a comparison is. */
final class CheckView {
    private CheckView() {}

    static List<Json> all(ChannelHealth health) {
        return health.latest().stream().map(CheckView::check).toList();
    }

    private static Json check(Check check) {
        return Json.object()
                .put("at", check.at().toString())
                .put("pulled", check.pulled())
                .put("missed", check.missed())
                .put("trouble", check.trouble())
                .build();
    }

    static Json asked(Brand brand, ChannelHealth health, Optional<Ask> ask) {
        return ask.<Json>map(
                        it ->
                                Json.object()
                                        .put("at", it.at().toString())
                                        .put("by", Shapes.agent(brand, Optional.of(it.by())))
                                        .put("state", state(it, health.latest()))
                                        .put("next", it.next().toString())
                                        .build())
                .orElse(Json.Null.VALUE);
    }

    private static String state(Ask ask, List<Check> latest) {
        boolean running = latest.stream().anyMatch(Check::isRunning);
        boolean begun =
                latest.stream()
                        .anyMatch(it -> it.run().equals(ask.run()) || it.at().isAfter(ask.at()));
        if (!begun) return "asked";
        return running ? "running" : "done";
    }
}
