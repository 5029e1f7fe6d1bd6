package org.socialcare.domain.alerts.surge;

import java.util.Random;

/** Seeded counts around a mean. */
final class Noise {
    private final Random random;

    Noise(long seed) {
        random = new Random(seed);
    }

    /** Messages that do not know of each other. */
    long poisson(double mean) {
        if (mean > 30) return poisson(mean / 2) + poisson(mean / 2);
        double left = Math.exp(-mean);
        long count = 0;
        for (double product = random.nextDouble(); product > left; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    /** Over-dispersed: a negative binomial of shape 1, with variance mean + mean². */
    long bursty(double mean) {
        return poisson(-mean * Math.log(1 - random.nextDouble()));
    }
}
