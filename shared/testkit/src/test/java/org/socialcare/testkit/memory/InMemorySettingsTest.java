package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.settings.Brand;
import org.socialcare.testkit.contract.SettingsContract;

class InMemorySettingsTest extends SettingsContract {
    private final InMemorySettings settings = new InMemorySettings();

    @Override
    protected FindBrand having(Brand brand) {
        settings.put(brand);
        return settings;
    }
}
