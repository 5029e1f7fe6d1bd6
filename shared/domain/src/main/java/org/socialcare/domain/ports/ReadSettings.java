package org.socialcare.domain.ports;

import org.socialcare.domain.settings.Setting;

import java.util.List;

/**
 * All settings of a brand, each with its version. Read from an index, so a moment behind; saving
 * with a version that is behind is refused.
 */
public interface ReadSettings {
    List<Versioned> settings(String brand);

    /** A setting and the version to name when changing it. */
    record Versioned(Setting setting, long version) {}
}
