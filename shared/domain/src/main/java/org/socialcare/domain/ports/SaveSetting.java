package org.socialcare.domain.ports;

import org.socialcare.domain.settings.Setting;

/** Stores one setting of a brand. */
public interface SaveSetting {
    /**
     * @param expected the version that was read; 0 to create. Whatever version the setting itself
     *     carries is replaced by the next one
     */
    Saved save(String brand, Setting setting, long expected);

    /** What became of it. */
    sealed interface Saved {
        /** Stored under this version. */
        record Done(long version) implements Saved {}

        /**
         * Somebody else changed it meanwhile, or it belongs to another brand.
         *
         * @param current the stored version; 0 if there is none
         */
        record Overtaken(long current) implements Saved {}
    }
}
