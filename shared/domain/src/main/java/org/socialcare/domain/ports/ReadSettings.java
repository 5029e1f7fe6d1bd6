package org.socialcare.domain.ports;

import org.socialcare.domain.settings.Setting;

import java.util.List;

/** All settings of a brand, each with its version; never from a cache. */
public interface ReadSettings {
    List<Versioned> settings(String brand);

    /** A setting and the version to name when changing it. */
    record Versioned(Setting setting, long version) {}
}
