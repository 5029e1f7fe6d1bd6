package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;

import java.util.Arrays;
import java.util.Map;

/** What is remembered of figures between two looks, small and as bytes. */
@FunctionalInterface
public interface ReadBaselines {
    /** All that is remembered of a scope, by the figure's name. */
    Map<String, Baseline> of(String scope);

    /** The scope of a single channel's figures. */
    static String scope(String brand, ChannelId channel) {
        return brand + "/" + channel;
    }

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
