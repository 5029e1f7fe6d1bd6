package org.socialcare.domain.ports;

/** Remembers figures between two looks. */
public interface KeepBaselines extends ReadBaselines {
    /**
     * Remembers, unless somebody else did meanwhile.
     *
     * @param expected the version that was read; 0 if there was none
     * @return false, and no change, where another version is remembered
     */
    boolean save(String scope, String figure, byte[] bytes, long expected);
}
