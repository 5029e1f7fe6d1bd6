package org.socialcare.fuzz;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;

/**
 * Bounds what reading may cost by what it allocates, which is the same on every machine however
 * busy; that it ends at all is watched by the fuzzer's own clock.
 */
final class Cost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final long ALWAYS = 4L << 20;
    private static final long PER_BYTE = 4_000;

    private Cost() {}

    /** Does it, and finds out whether that cost more than its size explains. */
    static void bound(int size, Runnable work) {
        bound(size, ALWAYS, work);
    }

    /**
     * The same for what may cost more at any size.
     *
     * @param always how many bytes may be allocated for the smallest input
     */
    static void bound(int size, long always, Runnable work) {
        long most = always + size * PER_BYTE;
        // The first time classes are loaded, and much else happens that happens once.
        if (allocated(work) > most) {
            long again = allocated(work);
            Broken.unless(again <= most, () -> again + " bytes allocated for an input of " + size);
        }
    }

    private static long allocated(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
