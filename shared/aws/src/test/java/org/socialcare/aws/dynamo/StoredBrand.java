package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.socialcare.domain.ports.SaveSetting;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Setting;

/** Stores a whole brand, setting by setting, each as often as its version says. */
final class StoredBrand {
    private StoredBrand() {}

    static void store(Brand brand) {
        put(brand, new Setting.OfBrand(brand.id(), brand.name(), brand.zone()), 1);
        brand.channels().forEach(it -> put(brand, new Setting.OfChannel(it), it.version()));
        brand.teams().forEach(it -> put(brand, new Setting.OfTeam(it), it.version()));
        brand.agents().forEach(it -> put(brand, new Setting.OfAgent(it), it.version()));
        brand.calendars().forEach(it -> put(brand, new Setting.OfCalendar(it), 1));
        brand.policies().forEach(it -> put(brand, new Setting.OfPolicy(it), it.version()));
    }

    private static void put(Brand brand, Setting setting, long version) {
        SaveSetting save = new DynamoSaveSetting(LocalDynamo.client(), LocalDynamo.SETTINGS);
        for (long expected = 0; expected < version; expected++) {
            assertThat(save.save(brand.id(), setting, expected))
                    .isEqualTo(new SaveSetting.Saved.Done(expected + 1));
        }
    }
}
