package org.socialcare.domain.ports;

import java.util.Arrays;
import java.util.Map;

/** What is remembered of figures between two looks, small and as bytes. */
public interface KeepBaselines {
    /** All that is remembered of a scope, by the figure's name. */
    Map<String, Baseline> of(String scope);

    /**
     * Remembers, unless somebody else did meanwhile.
     *
     * @param expected the version that was read; 0 if there was none
     * @return false, and no change, where another version is remembered
     */
    boolean save(String scope, String figure, byte[] bytes, long expected);

    /** Bytes and the version under which they are remembered. */
    final class Baseline {
        private final byte[] bytes;
        private final long version;

        public Baseline(byte[] bytes, long version) {
            this.bytes = bytes.clone();
            this.version = version;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public long version() {
            return version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Baseline that
                    && version == that.version
                    && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(bytes) + Long.hashCode(version);
        }
    }
}
