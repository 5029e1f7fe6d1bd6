package org.socialcare.bench.cost;

/** Requests and events are billed in chunks of 64 KiB, at least one. */
final class Chunks {
    private static final int BYTES = 64 * 1024;

    private Chunks() {}

    static int of(long bytes) {
        return (int) Math.max(1, (bytes + BYTES - 1) / BYTES);
    }
}
