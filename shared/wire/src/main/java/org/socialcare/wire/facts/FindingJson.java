package org.socialcare.wire.facts;

import org.socialcare.domain.ports.KeepReport.KeptReport;
import org.socialcare.wire.json.Json;

/** Makes facts of what was found in many conversations rather than in one. */
public final class FindingJson {
    private static final int VERSION = 1;

    private FindingJson() {}

    /** A report is there to be read. */
    public static Fact published(KeptReport report) {
        String id = "report#" + report.brand() + "#" + report.day() + "#" + report.computedAt();
        return new Fact(
                "ReportPublished",
                id,
                Json.object()
                        .put("v", VERSION)
                        .put("id", id)
                        .put("brand", report.brand())
                        .put(
                                "report",
                                Json.object()
                                        .put("day", report.day().toString())
                                        .put("definitions", report.definitions())
                                        .put("complete", report.complete())
                                        .put("computedAt", report.computedAt().toString())
                                        .build())
                        .build());
    }
}
