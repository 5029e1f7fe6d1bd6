package org.socialcare.wire.settings;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.time.ZoneId;

/** What is stored of a brand itself; its channels, teams and so on are documents of their own. */
public final class BrandJson {
    private static final int VERSION = 1;

    private BrandJson() {}

    /** A brand's own line. */
    public record BrandLine(String id, String name, ZoneId zone, long version) {}

    public static Json.Obj write(BrandLine brand) {
        return Json.object()
                .put("v", VERSION)
                .put("id", brand.id())
                .put("name", brand.name())
                .put("zone", brand.zone().getId())
                .put("version", brand.version())
                .build();
    }

    public static BrandLine read(Json document) {
        Members json = Members.of(document, "brand").atVersion(VERSION);
        return new BrandLine(
                json.text("id"),
                json.text("name"),
                json.parsed("zone", "a time zone", ZoneId::of),
                json.number("version"));
    }
}
