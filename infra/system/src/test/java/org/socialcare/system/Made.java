package org.socialcare.system;

import java.util.concurrent.atomic.AtomicLong;

/** Names that no other test uses, also not one of an earlier run against the same suite. */
final class Made {
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() * 1000);

    private Made() {}

    static String id(String what) {
        return what + "-" + NEXT.incrementAndGet();
    }

    static String digits() {
        return Long.toString(NEXT.incrementAndGet());
    }
}
