package org.socialcare.simulation.world;

import org.socialcare.domain.ports.SaveSetting;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Setting;

/** Stores a whole brand, setting by setting, each as often as its version says. */
public final class StoredShop {
    private StoredShop() {}

    public static void store(Brand brand, SaveSetting save) {
        put(brand, save, new Setting.OfBrand(brand.id(), brand.name(), brand.zone()), 1);
        brand.channels().forEach(it -> put(brand, save, new Setting.OfChannel(it), it.version()));
        brand.teams().forEach(it -> put(brand, save, new Setting.OfTeam(it), it.version()));
        brand.agents().forEach(it -> put(brand, save, new Setting.OfAgent(it), it.version()));
        brand.calendars().forEach(it -> put(brand, save, new Setting.OfCalendar(it), 1));
        brand.rosters().forEach(it -> put(brand, save, new Setting.OfRoster(it), it.version()));
        brand.policies().forEach(it -> put(brand, save, new Setting.OfPolicy(it), it.version()));
    }

    private static void put(Brand brand, SaveSetting save, Setting setting, long version) {
        for (long expected = 0; expected < version; expected++) {
            save.save(brand.id(), setting, expected);
        }
    }
}
