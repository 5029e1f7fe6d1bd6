package org.socialcare.desk;

import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.ports.SaveSetting;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A brand's settings one by one, each with a version. */
final class SettingsInMemory implements ReadSettings, SaveSetting {
    private final String owner;
    private final Map<String, Versioned> settings = new LinkedHashMap<>();

    SettingsInMemory(Brand brand) {
        owner = brand.id();
        put(new Setting.OfBrand(brand.id(), brand.name(), brand.zone()));
        brand.channels().forEach(it -> put(new Setting.OfChannel(it)));
        brand.teams().forEach(it -> put(new Setting.OfTeam(it)));
        brand.agents().forEach(it -> put(new Setting.OfAgent(it)));
        brand.calendars().forEach(it -> put(new Setting.OfCalendar(it)));
        brand.policies().forEach(it -> put(new Setting.OfPolicy(it)));
    }

    @Override
    public List<Versioned> settings(String brand) {
        return brand.equals(owner) ? new ArrayList<>(settings.values()) : List.of();
    }

    @Override
    public Saved save(String brand, Setting setting, long expected) {
        var stored = settings.get(key(setting));
        long current = stored == null ? 0 : stored.version();
        if (current != expected) return new Saved.Overtaken(current);
        settings.put(key(setting), new Versioned(setting, expected + 1));
        return new Saved.Done(expected + 1);
    }

    private void put(Setting setting) {
        settings.put(key(setting), new Versioned(setting, 1));
    }

    private static String key(Setting setting) {
        return setting.getClass().getSimpleName() + "#" + setting.id();
    }
}
