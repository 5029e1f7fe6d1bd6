package org.socialcare.local.demo;

import org.socialcare.domain.settings.Setting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the demo shop has decided: teams, people, hours and promises. */
final class Shopkeeping {
    static final String BRAND = "demo";
    static final ZoneId ZONE = ZoneId.of("Europe/Athens");

    private Shopkeeping() {}

    /** All settings; the brand itself is the last. */
    static List<Setting> settings() {
        List<Setting> all = new ArrayList<>(DemoTargets.settings());
        all.addAll(DemoPeople.settings());
        all.addAll(DemoPromises.settings());
        all.addAll(DemoAccounts.settings());
        all.addAll(DemoWatches.settings());
        all.add(new Setting.OfHandling(DemoHandling.handling()));
        all.add(new Setting.OfBrand(BRAND, "Olive & Oak", ZONE));
        return all;
    }
}
