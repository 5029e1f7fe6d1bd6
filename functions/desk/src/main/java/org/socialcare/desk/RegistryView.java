package org.socialcare.desk;

import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Metric;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.reports.Pack;
import org.socialcare.domain.reports.Packs;
import org.socialcare.wire.json.Json;

import java.util.List;

/** What can be asked for: every metric with its definition, by what, and in which packs. */
final class RegistryView {
    private RegistryView() {}

    static Json json() {
        return Json.object()
                .put("version", Registry.VERSION)
                .put("metrics", Registry.all().stream().map(RegistryView::metric).toList())
                .put("dimensions", Keys.words(List.of(Dimension.values())))
                .put("packs", Packs.all().stream().map(RegistryView::pack).toList())
                .build();
    }

    private static Json metric(Metric metric) {
        return Json.object()
                .put("id", metric.id())
                .put("unit", Shapes.word(metric.unit()))
                .put("timed", metric.timed())
                .put("targeted", metric.targeted())
                .put("definition", metric.definition())
                .put("start", metric.start())
                .put("stop", metric.stop())
                .put("anchor", metric.anchor())
                .put("owner", metric.owner())
                .put("exclusions", Json.texts(metric.exclusions()))
                .build();
    }

    private static Json pack(Pack pack) {
        return Json.object()
                .put("id", pack.id())
                .put("audience", Shapes.word(pack.audience()))
                .put(
                        "rhythms",
                        Json.texts(pack.rhythms().stream().map(rhythm -> rhythm.word()).toList()))
                .put("metrics", Json.texts(pack.metrics()))
                .put("by", pack.groupings().stream().map(Keys::words).toList())
                .build();
    }
}
